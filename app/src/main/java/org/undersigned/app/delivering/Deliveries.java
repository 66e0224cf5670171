package org.undersigned.app.delivering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Handing published statements over, and the record of it. */
@Component
public class Deliveries {
    private final DeliveryStore store;
    private final LetterWriter letters;
    private final Statements statements;
    private final Mail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            LetterWriter letters,
            Statements statements,
            Mail mail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.statements = statements;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Delivery> of(StatementId statement) {
        return store.of(statement);
    }

    /** Whether something was delivered to the addressee, or is on its way, and has not come back. */
    boolean isDelivered(StatementId statement, String addressee) {
        return store.of(statement).stream()
                .anyMatch(delivery -> delivery.addressee().equals(addressee) && delivery.isStanding());
    }

    /** Mails the letter to each of its addresses, with the public file as it is at this moment. */
    @Transactional
    public SendOutcome send(PublicStatement statement, Letter letter) {
        StatementId id = statement.revision().statement();
        // Two who press at the same time come one after the other.
        statements.held(id);
        if (store.isThere(letter.id())) {
            return new SendOutcome.Sent();
        }
        if (!letter.again() && isDelivered(id, letter.addressee())) {
            return new SendOutcome.DeliveredBefore();
        }
        Optional<Enclosure> enclosure = letters.enclosure(statement);
        if (enclosure.isEmpty()) {
            return new SendOutcome.NothingToEnclose();
        }
        send(statement, letter, enclosure.get());
        return new SendOutcome.Sent();
    }

    private void send(PublicStatement statement, Letter letter, Enclosure enclosure) {
        Instant now = clock.instant();
        store.add(
                statement.revision().statement(),
                new Delivery(
                        letter.id(),
                        statement.revision().number(),
                        letter.addressee(),
                        Delivered.Way.MAIL,
                        now.atZone(ZoneOffset.UTC).toLocalDate(),
                        "",
                        Optional.of(enclosure.sha256()),
                        now,
                        List.of()));
        String text = letters.whole(letter.text(), statement, enclosure);
        for (EmailAddress address : letter.addresses()) {
            UUID message = mail.send(new OutgoingMail(address.value(), letter.subject(), text)
                    .answeredTo(letter.answers().value())
                    .with(enclosure.file()));
            store.addMail(letter.id(), message, address.value());
        }
    }

    /**
     * Records a delivery that happened without this site.
     *
     * @param id random, of the form that was sent: recorded once, however often the button is pressed
     */
    @Transactional
    public void record(
            PublicStatement statement, UUID id, String addressee, Delivered.Way way, LocalDate on, String note) {
        StatementId of = statement.revision().statement();
        boolean added = store.add(
                of,
                new Delivery(
                        id,
                        statement.revision().number(),
                        addressee,
                        way,
                        on,
                        note,
                        Optional.empty(),
                        clock.instant(),
                        List.of()));
        if (added) {
            events.publishEvent(new StatementDelivered(of));
            events.publishEvent(new BesideChanged(of));
        }
    }

    /** Takes away what was recorded by mistake. False for a mail, which nobody can take back. */
    @Transactional
    public boolean remove(StatementId statement, UUID id) {
        boolean removed = store.remove(statement, id);
        if (removed) {
            events.publishEvent(new BesideChanged(statement));
        }
        return removed;
    }
}
