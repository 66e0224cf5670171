package org.undersigned.app.statements;

import java.time.Instant;
import java.util.Optional;

/** Where a statement stands. What exists only in one state is found only there. */
public sealed interface StatementState {
    /** Being written; nobody can sign it. */
    record Draft() implements StatementState {}

    /** Its text is frozen and organisations sign it; not public yet. */
    record OpenForSigning(Instant openedAt) implements StatementState {}

    /** Public, with its signatures. */
    record Published(Instant publishedAt, boolean acceptsLate) implements StatementState {}

    /** Public; nobody can sign any more. */
    record Closed(Instant publishedAt, Instant closedAt) implements StatementState {}

    /** Taken back by the coalition; a tombstone stays. */
    record Withdrawn(Instant withdrawnAt) implements StatementState {}

    default boolean acceptsSignatures() {
        return switch (this) {
            case OpenForSigning open -> true;
            case Published published -> published.acceptsLate();
            case Draft draft -> false;
            case Closed closed -> false;
            case Withdrawn withdrawn -> false;
        };
    }

    default boolean isPublic() {
        return this instanceof Published || this instanceof Closed;
    }

    /** When its first text was made public: a later one does not change that. Empty where the public sees none. */
    default Optional<Instant> publicSince() {
        return switch (this) {
            case Published published -> Optional.of(published.publishedAt());
            case Closed closed -> Optional.of(closed.publishedAt());
            default -> Optional.empty();
        };
    }
}
