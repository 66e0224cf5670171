package org.undersigned.app.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops what stands on every page: heads, feet and page numbers. */
final class PdfFurniture {
    private static final int LINES_AT_AN_EDGE = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(\\p{L}{1,8}\\.?\\s)?\\P{L}*#\\P{L}*(\\s?\\p{L}{1,4}\\s?#)?\\P{L}*");

    private PdfFurniture() {}

    static List<PdfLine> without(List<List<PdfLine>> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : edges(page)) {
                for (int shift = -1; shift <= 1; shift++) {
                    seen.computeIfAbsent(key(line, shift), k -> new HashSet<>()).add(line.page());
                }
            }
        }
        List<PdfLine> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            Set<PdfLine> edges = new HashSet<>(edges(page));
            for (PdfLine line : page) {
                boolean repeated =
                        edges.contains(line) && isRepeated(seen.getOrDefault(key(line, 0), Set.of()), pages.size());
                boolean number = (line.equals(page.getFirst()) || line.equals(page.getLast()))
                        && PAGE_NUMBER.matcher(key(line)).matches()
                        && line.text().length() <= 20
                        && (pages.size() > 1 || line.text().strip().matches("\\P{L}*1\\P{L}*"));
                if (!repeated && !number) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    // Left and right pages may differ.
    private static boolean isRepeated(Set<Integer> on, int pages) {
        return on.size() >= 2 && on.size() >= 0.4 * pages;
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> down =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        if (down.size() <= 2 * LINES_AT_AN_EDGE) {
            return down;
        }
        List<PdfLine> edges = new ArrayList<>(down.subList(0, LINES_AT_AN_EDGE));
        edges.addAll(down.subList(down.size() - LINES_AT_AN_EDGE, down.size()));
        return edges;
    }

    // The same words at the same height.
    private static String key(PdfLine line, int shift) {
        return (Math.round(line.y() / 5) + shift) + " " + key(line);
    }

    private static String key(PdfLine line) {
        return line.text().toLowerCase(Locale.ROOT).replaceAll("\\p{Nd}+", "#").strip();
    }
}
