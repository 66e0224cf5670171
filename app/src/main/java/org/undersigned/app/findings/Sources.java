package org.undersigned.app.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the sources of public findings still answer. A source is gone once it has failed three times over at least
 * three days, since the first of these failures; it is back with the first answer.
 */
@Component
public class Sources {
    private static final int FAILURES = 3;
    private static final Duration AT_LEAST = Duration.ofDays(3);
    private static final Duration USUALLY = Duration.ofDays(7);
    /** Sooner while nobody knows whether it is gone. */
    private static final Duration IN_DOUBT = Duration.ofDays(2);

    /**
     * What is known of one.
     *
     * @param failures in a row
     */
    record Known(Optional<Instant> failingSince, int failures, Optional<Instant> goneSince) {}

    private final SourceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sources(SourceStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Those to be looked at now, at most so many, the longest waiting first. New ones come within a week, spread out. */
    @Transactional
    public List<String> due(int most) {
        Instant now = clock.instant();
        store.addNew(now);
        return store.due(now, most);
    }

    /** Somebody has looked: whether the source answered with something. */
    @Transactional
    public void looked(String address, boolean answered) {
        Instant now = clock.instant();
        Known before = store.held(address);
        Known after = after(before, answered, now);
        boolean inDoubt = !answered && after.goneSince().isEmpty();
        store.looked(address, after, now.plus(inDoubt ? IN_DOUBT : USUALLY));
        if (before.goneSince().isPresent() != after.goneSince().isPresent()) {
            store.findings(address)
                    .forEach(finding -> events.publishEvent(new SourceChanged(
                            finding.subject(), finding.id(), after.goneSince().isPresent())));
        }
    }

    static Known after(Known before, boolean answered, Instant now) {
        if (answered) {
            return new Known(Optional.empty(), 0, Optional.empty());
        }
        Instant since = before.failingSince().orElse(now);
        int failures = before.failures() + 1;
        boolean isGone = before.goneSince().isPresent()
                || (failures >= FAILURES && !since.plus(AT_LEAST).isAfter(now));
        return new Known(Optional.of(since), failures, isGone ? Optional.of(since) : Optional.empty());
    }
}
