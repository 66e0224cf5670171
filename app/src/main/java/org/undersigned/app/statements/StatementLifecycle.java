package org.undersigned.app.statements;

import java.time.Instant;
import java.util.Optional;
import org.undersigned.app.statements.StatementState.Closed;
import org.undersigned.app.statements.StatementState.Draft;
import org.undersigned.app.statements.StatementState.OpenForSigning;
import org.undersigned.app.statements.StatementState.Published;
import org.undersigned.app.statements.StatementState.Withdrawn;

/**
 * All transitions: {@code Draft → OpenForSigning → Published → Closed}, and {@code Withdrawn} from the last three.
 * Empty where a transition does not exist.
 */
final class StatementLifecycle {
    private StatementLifecycle() {}

    static Optional<StatementState> open(StatementState from, Instant now) {
        return from instanceof Draft ? Optional.of(new OpenForSigning(now)) : Optional.empty();
    }

    static Optional<StatementState> publish(StatementState from, Instant now, boolean acceptsLate) {
        return from instanceof OpenForSigning ? Optional.of(new Published(now, acceptsLate)) : Optional.empty();
    }

    static Optional<StatementState> close(StatementState from, Instant now) {
        return from instanceof Published published
                ? Optional.of(new Closed(published.publishedAt(), now))
                : Optional.empty();
    }

    static Optional<StatementState> withdraw(StatementState from, Instant now) {
        return switch (from) {
            case OpenForSigning open -> Optional.of(new Withdrawn(now));
            case Published published -> Optional.of(new Withdrawn(now));
            case Closed closed -> Optional.of(new Withdrawn(now));
            case Draft draft -> Optional.empty();
            case Withdrawn withdrawn -> Optional.empty();
        };
    }
}
