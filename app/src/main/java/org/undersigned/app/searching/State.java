package org.undersigned.app.searching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.app.statements.StatementState;

/** Where a published statement stands, as readers narrow a search down by it. */
public enum State {
    /** Whoever wants to can still be asked to sign. */
    OPEN,
    /** With the signatures that it has. */
    PUBLISHED,
    CLOSED,
    /** Whatever it is besides: the text that stands is not the first one. */
    REVISED;

    /** As it stands in addresses and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> fromCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Empty for a statement that is not public. */
    static Optional<State> of(StatementState state) {
        return switch (state) {
            case StatementState.Published published -> Optional.of(published.acceptsLate() ? OPEN : PUBLISHED);
            case StatementState.Closed closed -> Optional.of(CLOSED);
            case StatementState.Draft draft -> Optional.empty();
            case StatementState.OpenForSigning open -> Optional.empty();
            case StatementState.Withdrawn withdrawn -> Optional.empty();
        };
    }
}
