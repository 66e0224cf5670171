package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.undersigned.text.comparing.Piece.Kind;

/**
 * Which part of a text an excerpt is.
 *
 * @param isLessThanOne whether it is only a part of the one piece that it names
 * @param paragraphs their numbers in runs, from 1
 * @param demands their numbers in runs
 * @param others other kinds of pieces: asked for where no paragraph and no demand is there
 */
public record Part(boolean isLessThanOne, List<Range> paragraphs, List<Range> demands, Set<Kind> others) {
    public static final Part NOTHING = new Part(false, List.of(), List.of(), Set.of());

    public Part {
        paragraphs = List.copyOf(paragraphs);
        demands = List.copyOf(demands);
        others = Set.copyOf(others);
    }

    /** Numbers from the first to the last. */
    public record Range(int first, int last) {}

    static Part of(Original original, Extent extent) {
        Set<Integer> paragraphs = new TreeSet<>();
        Set<Integer> demands = new TreeSet<>();
        Set<Kind> others = EnumSet.noneOf(Kind.class);
        Set<Integer> there = new TreeSet<>();
        for (int i = extent.bodyStart(); i < original.words().size(); i++) {
            if (extent.isThere(original.sentenceOf(i))) {
                Piece piece = original.pieceOf(i);
                there.add(original.words().get(i).block());
                switch (piece.kind()) {
                    case PARAGRAPH -> paragraphs.add(piece.number());
                    case DEMAND, DUE -> demands.add(piece.number());
                    case TITLE, HEADING, QUOTE, ITEM -> others.add(piece.kind());
                }
            }
        }
        boolean one =
                there.size() == 1 && !isWhole(original, extent, there.iterator().next());
        return new Part(one, ranges(paragraphs), ranges(demands), others);
    }

    private static boolean isWhole(Original original, Extent extent, int block) {
        for (int i = 0; i < original.words().size(); i++) {
            if (original.words().get(i).block() == block && !extent.isThere(original.sentenceOf(i))) {
                return false;
            }
        }
        return original.pieces().get(block).kind() != Kind.TITLE;
    }

    private static List<Range> ranges(Set<Integer> numbers) {
        List<Range> ranges = new ArrayList<>();
        for (int number : numbers) {
            if (!ranges.isEmpty() && ranges.getLast().last() == number - 1) {
                ranges.set(ranges.size() - 1, new Range(ranges.getLast().first(), number));
            } else {
                ranges.add(new Range(number, number));
            }
        }
        return ranges;
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    /** In English: "paragraphs 1 to 4 and demand 2"; empty where it is nothing. */
    public String words() {
        List<String> parts = new ArrayList<>();
        add(parts, "paragraph", paragraphs);
        add(parts, "demand", demands);
        if (parts.isEmpty()) {
            // In the order of a text: title, headings, quotations, items.
            EnumSet.allOf(Kind.class).stream()
                    .filter(others::contains)
                    .forEach(kind -> parts.add(new Change.Place(Change.Place.Side.IN, kind, 0).words()));
        }
        return isLessThanOne ? "a part of " + joined(parts) : joined(parts);
    }

    private static void add(List<String> parts, String noun, List<Range> ranges) {
        if (!ranges.isEmpty()) {
            boolean several = ranges.size() > 1
                    || ranges.getFirst().first() < ranges.getFirst().last();
            parts.add(noun
                    + (several ? "s " : " ")
                    + joined(ranges.stream().map(Part::words).toList()));
        }
    }

    private static String words(Range range) {
        if (range.first() == range.last()) {
            return Integer.toString(range.first());
        }
        return range.first() + (range.last() == range.first() + 1 ? " and " : " to ") + range.last();
    }

    private static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.getFirst();
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
