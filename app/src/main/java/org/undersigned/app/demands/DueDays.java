package org.undersigned.app.demands;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.demands.DemandStore.Place;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.publishing.BesideChanged;

/** Notices due days, by the clock and in the addressee's time zone. */
@Component
public class DueDays {
    private final DemandStore store;
    private final Demands demands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueDays(DemandStore store, Demands demands, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.demands = demands;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of every day that has come near, or has passed, since the last call. */
    @Transactional
    public void notice() {
        // The zone that is furthest ahead has tomorrow's date already.
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        notice(store.dueBy(today.plusDays(DueNotice.DAYS_AHEAD), DueNotice.Kind.AHEAD), DueNotice.Kind.AHEAD);
        notice(store.dueBy(today, DueNotice.Kind.OVERDUE), DueNotice.Kind.OVERDUE);
    }

    private void notice(List<Place> places, DueNotice.Kind kind) {
        for (Place place : places) {
            demands.followed(place.statement()).stream()
                    .filter(followed -> followed.demand().id().equals(place.demand()))
                    .filter(followed -> kind.isNow(followed.state().timing()))
                    .findFirst()
                    .ifPresent(followed -> notice(place, kind));
        }
    }

    private void notice(Place place, DueNotice.Kind kind) {
        LocalDate due = place.due().orElseThrow();
        if (store.notice(place.demand(), due, kind, clock.instant())) {
            events.publishEvent(new DueNotice(Subject.demand(place.demand()), due, kind));
            if (kind == DueNotice.Kind.OVERDUE) {
                events.publishEvent(new BesideChanged(place.statement()));
            }
        }
    }
}
