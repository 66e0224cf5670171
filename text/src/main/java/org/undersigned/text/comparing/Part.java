package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.undersigned.text.comparing.Piece.Kind;

/** Which part of a text an excerpt is, in words: "paragraphs 1 to 4 and demand 2". */
final class Part {
    private final Original original;
    private final Extent extent;

    Part(Original original, Extent extent) {
        this.original = original;
        this.extent = extent;
    }

    String words() {
        Set<Integer> paragraphs = new TreeSet<>();
        Set<Integer> demands = new TreeSet<>();
        Set<String> others = new LinkedHashSet<>();
        Set<Integer> there = new LinkedHashSet<>();
        for (int i = extent.bodyStart(); i < original.words().size(); i++) {
            if (extent.isThere(original.sentenceOf(i))) {
                Piece piece = original.pieceOf(i);
                there.add(original.words().get(i).block());
                switch (piece.kind()) {
                    case PARAGRAPH -> paragraphs.add(piece.number());
                    case DEMAND, DUE -> demands.add(piece.number());
                    case TITLE, HEADING, QUOTE, ITEM -> others.add(piece.place());
                }
            }
        }
        List<String> parts = new ArrayList<>();
        add(parts, "paragraph", paragraphs);
        add(parts, "demand", demands);
        if (parts.isEmpty()) {
            parts.addAll(others);
        }
        String words = joined(parts);
        return there.size() == 1 && !isWhole(there.iterator().next()) ? "a part of " + words : words;
    }

    private boolean isWhole(int block) {
        for (int i = 0; i < original.words().size(); i++) {
            if (original.words().get(i).block() == block && !extent.isThere(original.sentenceOf(i))) {
                return false;
            }
        }
        return original.pieces().get(block).kind() != Kind.TITLE;
    }

    private static void add(List<String> parts, String noun, Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        List<String> ranges = new ArrayList<>();
        int begin = -1;
        int last = -1;
        for (int number : numbers) {
            if (last >= 0 && number != last + 1) {
                ranges.add(range(begin, last));
                begin = number;
            }
            begin = begin < 0 ? number : begin;
            last = number;
        }
        ranges.add(range(begin, last));
        parts.add(noun + (numbers.size() > 1 ? "s " : " ") + joined(ranges));
    }

    private static String range(int begin, int last) {
        if (begin == last) {
            return Integer.toString(begin);
        }
        return begin + (last == begin + 1 ? " and " : " to ") + last;
    }

    private static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.getFirst();
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
