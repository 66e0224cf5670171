package org.undersigned.text.comparing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sentence in which a copy differs from the signed text.
 *
 * @param at where in the signed text
 * @param signed the sentence as it was signed; empty where the copy added something of its own
 * @param copied the sentence as the copy has it; empty where it left it out
 */
public record Change(Place at, List<Span> signed, List<Span> copied) {
    private static final int LONGEST_QUOTE = 160;

    public Change {
        signed = List.copyOf(signed);
        copied = List.copyOf(copied);
    }

    /** Where it is, in English: "demand 2", "after paragraph 4". */
    public String place() {
        return at.words();
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
        String place = place();
        return at.side() == Place.Side.IN
                ? "In " + place
                : place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
    }

    /** What was changed, in a sentence that stands by itself. */
    public String sentence() {
        String from = shortened(signedWords());
        String to = shortened(copiedWords());
        if (from.isEmpty()) {
            return "%s the copy adds “%s”.".formatted(heading(), to);
        }
        if (to.isEmpty()) {
            return "In %s the copy leaves out “%s”.".formatted(place(), from);
        }
        return "In %s the copy says “%s” where “%s” was signed.".formatted(place(), to, from);
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /**
     * Where in a signed text a copy differs from it.
     *
     * @param number of the piece among its kind, from 1; 0 before the text
     */
    public record Place(Side side, Piece.Kind kind, int number) {
        /** On which side of the piece. */
        public enum Side {
            BEFORE_THE_TEXT,
            IN,
            AFTER
        }

        static Place beforeTheText() {
            return new Place(Side.BEFORE_THE_TEXT, Piece.Kind.TITLE, 0);
        }

        static Place in(Piece piece) {
            return new Place(Side.IN, piece.kind(), piece.number());
        }

        static Place after(Piece piece) {
            return new Place(Side.AFTER, piece.kind(), piece.number());
        }

        /** In English, as the end of "In …", or with its preposition: "demand 2", "after paragraph 4". */
        public String words() {
            return switch (side) {
                case BEFORE_THE_TEXT -> "before the text";
                case IN -> piece();
                case AFTER -> "after " + piece();
            };
        }

        private String piece() {
            return switch (kind) {
                case TITLE -> "the title";
                case HEADING -> "a heading";
                case PARAGRAPH -> "paragraph " + number;
                case QUOTE -> "a quotation";
                case ITEM -> "an item of a list";
                case DEMAND, DUE -> "demand " + number;
            };
        }
    }
}
