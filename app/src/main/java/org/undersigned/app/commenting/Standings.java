package org.undersigned.app.commenting;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Which statements take comments: each as it was set, or else as the site has it. A new site takes none. */
@Component
public class Standings {
    private final StandingStore store;
    private final Statements statements;
    private final ApplicationEventPublisher events;

    Standings(StandingStore store, Statements statements, ApplicationEventPublisher events) {
        this.store = store;
        this.statements = statements;
        this.events = events;
    }

    public Standing of(StatementId statement) {
        return own(statement).orElseGet(this::ofSite);
    }

    /** Empty where it follows the site. */
    public Optional<Standing> own(StatementId statement) {
        return store.of(statement);
    }

    public Standing ofSite() {
        return store.ofSite();
    }

    /** @param standing empty to follow the site */
    @Transactional
    public void set(StatementId statement, Optional<Standing> standing) {
        standing.ifPresentOrElse(own -> store.put(statement, own), () -> store.remove(statement));
        events.publishEvent(new BesideChanged(statement));
    }

    @Transactional
    public void setSite(Standing standing) {
        store.putSite(standing);
        statements.published().stream()
                .map(Statement::id)
                .filter(statement -> own(statement).isEmpty())
                .forEach(statement -> events.publishEvent(new BesideChanged(statement)));
    }
}
