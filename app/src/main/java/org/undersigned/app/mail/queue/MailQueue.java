package org.undersigned.app.mail.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.monitoring.Health;
import org.undersigned.app.monitoring.HealthCheck;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;

/** How mail leaves. Of a site without a mail server, nothing. */
@Component
public class MailQueue implements Measures, HealthCheck {
    /** Twelve tries with pauses that double from ten seconds on take less. */
    static final Duration GIVEN_UP = Duration.ofHours(12);

    static final Duration RECENT = Duration.ofHours(24);
    private static final Duration LATE = Duration.ofMinutes(30);

    /**
     * What there is of mail that has not arrived.
     *
     * @param waiting mails that will leave, or will be tried again
     * @param oldest when the first of them was written
     * @param givenUp mails that the server has not taken in twelve tries; they stay
     * @param returned mails of the last 24 hours that were refused for good, or came back
     */
    public record State(long waiting, Optional<Instant> oldest, long givenUp, long returned) {}

    /**
     * Mails that did not arrive, for one reason.
     *
     * @param code a name of {@link org.undersigned.app.mail.BounceReason}, or the kind of failure on our side
     * @param lastAt of the newest: when it was returned, or written if it never left
     */
    public record Failed(String code, long mails, Instant lastAt) {}

    private final MailQueueStore store;
    private final Mail mail;
    private final Clock clock;

    MailQueue(MailQueueStore store, Mail mail, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.clock = clock;
    }

    /** Empty where mail stays on this machine. */
    public Optional<State> state() {
        Instant now = clock.instant();
        return mail.isLocal() ? Optional.empty() : Optional.of(store.state(now.minus(GIVEN_UP), now.minus(RECENT)));
    }

    /** Of the last 30 days, the most frequent first. */
    public List<Failed> failed() {
        return mail.isLocal() ? List.of() : store.failed(clock.instant().minus(Duration.ofDays(30)));
    }

    @Override
    public List<Measure> measures() {
        return state().map(this::measures).orElse(List.of());
    }

    private List<Measure> measures(State state) {
        return List.of(
                Measure.of("undersigned_mails_waiting", "Mails that have yet to leave.", state.waiting()),
                Measure.of(
                        "undersigned_mails_oldest_waiting_seconds",
                        "Since when the first of them waits; 0 where none does.",
                        state.oldest().map(this::seconds).orElse(0L)),
                Measure.of(
                        "undersigned_mails_given_up",
                        "Mails that the mail server has not taken in twelve tries.",
                        state.givenUp()),
                Measure.of(
                        "undersigned_mails_returned",
                        "Mails of the last 24 hours that were refused for good, or came back.",
                        state.returned()));
    }

    private long seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    @Override
    public String part() {
        return "mail";
    }

    @Override
    public Health health() {
        boolean isLate = state().flatMap(State::oldest)
                .filter(oldest -> seconds(oldest) > LATE.toSeconds())
                .isPresent();
        return isLate ? Health.DEGRADED : Health.UP;
    }
}
