package org.undersigned.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has jobs go on after the machine's clock was wrong. What was noted by a clock that was ahead would wait until that
 * moment comes, and so would the scheduler itself, which sleeps until a time of day.
 */
@Component
class ClockSetBack {
    private static final Logger LOG = LoggerFactory.getLogger(ClockSetBack.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** A time server corrects less than this again and again, and jobs bear it. */
    private static final Duration NOTICED = Duration.ofSeconds(30);
    /** No job that is done once waits for longer by itself: it was noted by another clock than today's. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(2);

    private final Scheduler scheduler;
    private final List<RecurringTask<?>> recurring;
    private final NodeStore store;
    // The scheduler's own, whatever the application takes for the time.
    private final InstantSource clock = InstantSource.system();
    private Optional<Duration> before = Optional.empty();
    private boolean isSetBack;
    private final Thread watching = Thread.ofVirtual().name("clock").unstarted(this::watch);

    ClockSetBack(Scheduler scheduler, List<RecurringTask<?>> recurring, NodeStore store) {
        this.scheduler = scheduler;
        this.recurring = List.copyOf(recurring);
        this.store = store;
    }

    /** Of recurring jobs the scheduler looks to that itself at each start. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        store.bringForward(clock.instant().plus(LONGEST_WAIT), clock.instant());
        watching.start();
    }

    @PreDestroy
    void end() {
        watching.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                look(ahead());
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param ahead how far the clock is before the one that only counts on */
    synchronized void look(Duration ahead) {
        Duration step = before.map(ahead::minus).orElse(Duration.ZERO);
        before = Optional.of(ahead);
        if (step.abs().compareTo(NOTICED) > 0) {
            LOG.warn("the clock was set by {} seconds", step.toSeconds());
        }
        isSetBack = isSetBack || step.plus(NOTICED).isNegative();
        if (isSetBack) {
            isSetBack = !haveJobsGoOn();
        }
    }

    // Of the wall's clock before the one that only ever counts on.
    Duration ahead() {
        return Duration.between(Instant.EPOCH, clock.instant()).minusNanos(System.nanoTime());
    }

    private boolean haveJobsGoOn() {
        try {
            Instant now = clock.instant();
            store.bringForward(now, now);
            recurring.forEach(task -> task.onStartup(scheduler, new SystemClock()));
            scheduler.triggerCheckForDueExecutions();
            return true;
        } catch (RuntimeException e) {
            // The database is away, or one of them is running just now: at the next look.
            LOG.warn(
                    "jobs do not go on yet after the clock was set back: {}",
                    e.getClass().getSimpleName());
            scheduler.triggerCheckForDueExecutions();
            return false;
        }
    }
}
