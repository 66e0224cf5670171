package org.undersigned.app.reported;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.StatementId;

/** Lists of names that signed elsewhere. */
@Component
public class Reported {
    private final ReportedStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reported(ReportedStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** @param origin where they signed, in the coordinator's words */
    @Transactional
    public void report(StatementId statement, String origin, List<String> names, UUID by) {
        store.add(statement, new ReportedList(UUID.randomUUID(), origin, clock.instant(), names), by);
        events.publishEvent(new NamesReported(statement));
    }

    /** Takes a whole list away. */
    @Transactional
    public void remove(StatementId statement, UUID list) {
        if (store.remove(statement, list)) {
            events.publishEvent(new NamesReported(statement));
        }
    }

    /** The oldest first. */
    public List<ReportedList> of(StatementId statement) {
        return store.of(statement);
    }
}
