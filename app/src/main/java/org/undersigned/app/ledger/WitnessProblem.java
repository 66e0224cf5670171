package org.undersigned.app.ledger;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What kept a witness from answering well. Found out by a job, and said in the language of whoever looks at it.
 *
 * @param figures what its sentence has, in the order of {@link Kind}
 */
public record WitnessProblem(Kind kind, List<String> figures) {
    // Stands in no figure: a sentence of the client has none, and the others are numbers.
    private static final String BETWEEN = "\t";

    public WitnessProblem {
        figures = List.copyOf(figures);
    }

    enum Kind {
        /** With the client's sentence, which names the host. */
        NOT_REACHED,
        /** It has seen more entries than there are; with both sizes. */
        AHEAD,
        KEYS_UNKNOWN,
        LEDGER_UNKNOWN,
        CONTRADICTED,
        /** With the status of HTTP. */
        STATUS,
        /** Not what the protocol has it answer. */
        MALFORMED,
        /** Its cosignature is of something else. */
        UNFIT,
        /** No cosignature by the key that was noted. */
        UNSIGNED;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String sentence() {
        return switch (kind) {
            case NOT_REACHED -> figure(0);
            case AHEAD -> say("ledger.witness.ahead", "seen", Long.valueOf(figure(0)), "size", Long.valueOf(figure(1)));
            case KEYS_UNKNOWN -> say("ledger.witness.keys-unknown");
            case LEDGER_UNKNOWN -> say("ledger.witness.ledger-unknown");
            case CONTRADICTED -> say("ledger.witness.contradicted");
            case STATUS -> say("ledger.witness.status", "status", figure(0));
            case MALFORMED -> say("ledger.witness.malformed");
            case UNFIT -> say("ledger.witness.unfit");
            case UNSIGNED -> say("ledger.witness.unsigned");
        };
    }

    private String figure(int place) {
        return place < figures.size() ? figures.get(place) : "";
    }

    String stored() {
        return figures.isEmpty() ? kind.stored() : kind.stored() + BETWEEN + String.join(BETWEEN, figures);
    }

    /** What an older node has written as a sentence stays one. */
    static WitnessProblem fromStored(String stored) {
        List<String> parts = List.of(stored.split(BETWEEN, -1));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.stored().equals(parts.getFirst()))
                .findFirst()
                .map(kind -> new WitnessProblem(kind, parts.subList(1, parts.size())))
                .orElseGet(() -> new WitnessProblem(Kind.NOT_REACHED, List.of(stored)));
    }
}
