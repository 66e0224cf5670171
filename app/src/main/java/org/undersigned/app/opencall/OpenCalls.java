package org.undersigned.app.opencall;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Calls: switching them on and off, and where their forms are. */
@Component
public class OpenCalls {
    private final OpenCallStore store;
    private final KnownSignatories known;
    private final Statements statements;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;
    private final Clock clock;

    OpenCalls(
            OpenCallStore store,
            KnownSignatories known,
            Statements statements,
            ApplicationEventPublisher events,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.known = known;
        this.statements = statements;
        this.events = events;
        this.random = random;
        this.clock = clock;
    }

    /** Empty where none was ever switched on. */
    public Optional<OpenCall> of(StatementId statement) {
        return store.of(statement);
    }

    /** The call whose form has this address; also when it takes none now. */
    public Optional<OpenCall> at(String address) {
        return store.at(address);
    }

    /** Whether sign-ons are taken now. */
    public boolean takesSignOns(StatementId statement) {
        return of(statement).filter(this::takesSignOns).isPresent();
    }

    public boolean takesSignOns(OpenCall call) {
        return call.takesOn(today())
                && statements.statement(call.statement()).state().acceptsSignatures();
    }

    /** Its terms; its address stays the same, however often it is switched off and on. */
    @Transactional
    public void switchOn(
            Statement statement,
            boolean organisations,
            boolean persons,
            boolean reviewsAll,
            Optional<LocalDate> lastDay) {
        String address = of(statement.id()).map(OpenCall::address).orElseGet(this::newAddress);
        put(new OpenCall(statement.id(), organisations, persons, reviewsAll, lastDay, true, address));
        known.takeIn(statement.id());
    }

    /** The fuse: from now on nobody can ask, and what is confirmed yet is held. */
    @Transactional
    public void switchOff(StatementId statement) {
        of(statement)
                .ifPresent(call -> put(new OpenCall(
                        statement,
                        call.organisations(),
                        call.persons(),
                        call.reviewsAll(),
                        call.lastDay(),
                        false,
                        call.address())));
    }

    /** Whoever has the old address finds nothing there. */
    @Transactional
    public void readdress(StatementId statement) {
        of(statement)
                .ifPresent(call -> put(new OpenCall(
                        statement,
                        call.organisations(),
                        call.persons(),
                        call.reviewsAll(),
                        call.lastDay(),
                        call.isOn(),
                        newAddress())));
    }

    /** Tells of calls that have come to their last day. In the caller's transaction. */
    void tellEnded() {
        List<StatementId> ended = store.endedBefore(today());
        ended.forEach(statement -> events.publishEvent(new OpenCallChanged(statement)));
    }

    private void put(OpenCall call) {
        store.put(call, clock.instant());
        events.publishEvent(new OpenCallChanged(call.statement()));
    }

    private String newAddress() {
        return LinkToken.random(random).value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
