package org.undersigned.text.comparing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sentence in which a copy differs from the signed text.
 *
 * @param place in words, such as "demand 2"
 * @param signed the sentence as it was signed; empty where the copy added something of its own
 * @param copied the sentence as the copy has it; empty where it left it out
 */
public record Change(String place, List<Span> signed, List<Span> copied) {
    private static final int LONGEST_QUOTE = 160;

    public Change {
        signed = List.copyOf(signed);
        copied = List.copyOf(copied);
    }

    /** The signed words that the copy has not; empty where it only adds. */
    public String signedWords() {
        return changed(signed);
    }

    /** The words of the copy that were not signed; empty where it only leaves out. */
    public String copiedWords() {
        return changed(copied);
    }

    private static String changed(List<Span> spans) {
        return spans.stream()
                .filter(Span::isChanged)
                .map(span -> span.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" … "));
    }

    /** Where it is, as the beginning of a sentence: "In demand 2", "After paragraph 4". */
    public String heading() {
        return place.startsWith("after ") || place.startsWith("before ")
                ? place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1)
                : "In " + place;
    }

    /** What was changed, in a sentence that stands by itself. */
    public String sentence() {
        String from = shortened(signedWords());
        String to = shortened(copiedWords());
        if (from.isEmpty()) {
            return "%s the copy adds “%s”.".formatted(heading(), to);
        }
        if (to.isEmpty()) {
            return "In %s the copy leaves out “%s”.".formatted(place, from);
        }
        return "In %s the copy says “%s” where “%s” was signed.".formatted(place, to, from);
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }
}
