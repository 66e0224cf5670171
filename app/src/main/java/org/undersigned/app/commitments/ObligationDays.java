package org.undersigned.app.commitments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.demands.DueNotice;
import org.undersigned.text.Due;

/** Notices due days of obligations that the public sees, by the clock and in the time zone of the party that owes. */
@Component
public class ObligationDays {
    // Days end at full or at half hours, and at quarters in a few places.
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Commitments commitments;
    private final ObligationStore store;
    private final FollowedObligations followed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationDays(
            Commitments commitments,
            ObligationStore store,
            FollowedObligations followed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.store = store;
        this.followed = followed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of every day that has come near, or has passed, since the last call. A day that had passed before its obligation
     * was public is not told of, nor is one of words that were replaced.
     */
    @Transactional
    public void notice() {
        List<Obligation> current = Commitments.current(commitments.obligations(
                commitments.published().stream().map(Instrument::id).toList()));
        // The zone that is furthest ahead has tomorrow's date already.
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        notice(current, today.plusDays(DueNotice.DAYS_AHEAD), DueNotice.Kind.AHEAD);
        notice(current, today, DueNotice.Kind.OVERDUE);
    }

    private void notice(List<Obligation> obligations, LocalDate by, DueNotice.Kind kind) {
        Set<UUID> noticed = store.noticed(kind);
        List<Obligation> near = obligations.stream()
                .filter(one ->
                        one.record().due() instanceof Due.On on && !on.date().isAfter(by))
                .filter(one -> !noticed.contains(one.id()))
                .toList();
        followed.of(followed.publishedInTime(near)).stream()
                .filter(one -> kind.isNow(one.state().timing()))
                .map(FollowedObligation::obligation)
                .forEach(one -> notice(one, kind));
    }

    private void notice(Obligation obligation, DueNotice.Kind kind) {
        if (obligation.record().due() instanceof Due.On on && store.notice(obligation.id(), kind, clock.instant())) {
            events.publishEvent(new DueNotice(obligation.subject(), on.date(), kind));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> obligationDaysWatch(ObligationDays days) {
            return Tasks.recurring("watch-obligation-days", FixedDelay.of(EVERY))
                    .execute((instance, context) -> days.notice());
        }
    }
}
