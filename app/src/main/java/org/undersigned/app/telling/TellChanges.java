package org.undersigned.app.telling;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody who wants to hear of a change: at once, or all changes of a week on Monday. */
@Component
public class TellChanges {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("tell-change", String.class);

    private static final Duration LOOK_FOR_MONDAY = Duration.ofMinutes(15);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 0);

    private final ToldStore store;
    private final ReaderNews readers;
    private final SignatoryNews signatories;
    private final CoordinatorNews coordinators;
    private final Clock clock;

    TellChanges(
            ToldStore store, ReaderNews readers, SignatoryNews signatories, CoordinatorNews coordinators, Clock clock) {
        this.store = store;
        this.readers = readers;
        this.signatories = signatories;
        this.coordinators = coordinators;
        this.clock = clock;
    }

    /** Tells of one change whoever wants to hear at once. Nothing the second time. */
    @Transactional
    public void tellAtOnce(UUID id) {
        store.takeForNow(id, clock.instant()).ifPresent(change -> {
            if (change.due().isPresent()) {
                coordinators.tell(change);
            }
            // That a day comes near is for whoever has to act; that it has passed is news.
            if (change.kind() != Change.Kind.AHEAD) {
                readers.tellAtOnce(change);
                signatories.tellAtOnce(change);
            }
        });
    }

    /** Tells whoever wants to hear once a week what happened before the last Monday, 06:00 UTC, and was not told yet. */
    @Transactional
    public void tellWeek() {
        Instant now = clock.instant();
        List<List<Change>> bySubject = List.copyOf(store.takeForWeek(lastMonday(now), now).stream()
                .filter(change -> change.kind() != Change.Kind.AHEAD)
                .collect(Collectors.groupingBy(Change::subject, LinkedHashMap::new, Collectors.toList()))
                .values());
        if (!bySubject.isEmpty()) {
            readers.tellWeek(bySubject);
            signatories.tellWeek(bySubject);
        }
    }

    static Instant lastMonday(Instant now) {
        ZonedDateTime day = now.atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(IN_THE_MORNING);
        return (day.toInstant().isAfter(now) ? day.minusWeeks(1) : day).toInstant();
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> tellingChange(TellChanges telling) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> telling.tellAtOnce(UUID.fromString(instance.getData())));
        }

        @Bean
        RecurringTask<Void> tellingWeek(TellChanges telling) {
            return Tasks.recurring("tell-week", FixedDelay.of(LOOK_FOR_MONDAY))
                    .execute((instance, context) -> telling.tellWeek());
        }
    }
}
