package org.undersigned.app.findings;

import java.util.Locale;
import java.util.UUID;

/** What findings are about. */
public record Subject(Kind kind, UUID id) {
    /** Of which sort. */
    public enum Kind {
        DEMAND,
        OBLIGATION;

        /** As addresses and rows have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static Subject demand(UUID id) {
        return new Subject(Kind.DEMAND, id);
    }

    public static Subject obligation(UUID id) {
        return new Subject(Kind.OBLIGATION, id);
    }
}
