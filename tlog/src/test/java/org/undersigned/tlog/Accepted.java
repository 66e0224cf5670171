package org.undersigned.tlog;

import java.util.Optional;
import java.util.function.Supplier;

/** What a parser gives: empty where it refuses, which it may do in one way only. */
final class Accepted {
    private Accepted() {}

    static <T> Optional<T> from(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
