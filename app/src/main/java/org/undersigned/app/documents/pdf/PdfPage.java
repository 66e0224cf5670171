package org.undersigned.app.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.undersigned.app.documents.pdf.PdfGlyphs.Glyph;

/** The lines of one page in the order in which they are read: across, or down one column and then the next. */
final class PdfPage {
    private static final int FEWEST_IN_COLUMN = 5;
    private static final int MOST_COLUMNS = 4;

    /** A run of signs without a wide gap in it. */
    private record Segment(List<Glyph> glyphs, double left, double right) {}

    private final int number;
    private final List<PdfLine> lines = new ArrayList<>();

    private PdfPage(int number) {
        this.number = number;
    }

    static List<PdfLine> lines(int number, List<Glyph> glyphs) {
        PdfPage page = new PdfPage(number);
        List<List<Segment>> rows = rows(glyphs);
        page.read(rows, 0, MOST_COLUMNS);
        return page.lines;
    }

    private static List<List<Segment>> rows(List<Glyph> glyphs) {
        List<Glyph> down = new ArrayList<>(glyphs);
        down.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Segment>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        double y = 0;
        double size = 0;
        for (Glyph glyph : down) {
            if (!row.isEmpty() && glyph.y() - y > 0.4 * Math.max(size, glyph.size())) {
                rows.add(segments(row));
                row = new ArrayList<>();
            }
            if (row.isEmpty() || glyph.size() > size) {
                y = glyph.y();
                size = glyph.size();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(segments(row));
        }
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private static List<Segment> segments(List<Glyph> row) {
        row.removeIf(glyph -> glyph.text().isBlank());
        row.sort(Comparator.comparingDouble(Glyph::left));
        List<Segment> segments = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        double end = 0;
        for (Glyph glyph : row) {
            if (!run.isEmpty() && glyph.left() - end > glyph.size()) {
                segments.add(new Segment(List.copyOf(run), run.getFirst().left(), end));
                run.clear();
            }
            end = run.isEmpty() ? glyph.right() : Math.max(end, glyph.right());
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            segments.add(new Segment(List.copyOf(run), run.getFirst().left(), end));
        }
        return segments;
    }

    private void read(List<List<Segment>> rows, int column, int deepest) {
        double gutter = deepest > 1 ? gutter(rows) : -1;
        if (gutter < 0) {
            rows.stream().filter(row -> !row.isEmpty()).forEach(row -> add(row, column));
            return;
        }
        List<List<Segment>> left = new ArrayList<>();
        List<List<Segment>> right = new ArrayList<>();
        for (List<Segment> row : rows) {
            if (row.stream().anyMatch(segment -> crosses(segment, gutter))) {
                readBeside(left, right, column, gutter, deepest);
                add(row, column);
            } else {
                left.add(row.stream().filter(s -> s.right() <= gutter).toList());
                right.add(row.stream().filter(s -> s.left() > gutter).toList());
            }
        }
        readBeside(left, right, column, gutter, deepest);
    }

    private static boolean crosses(Segment segment, double gutter) {
        return segment.left() <= gutter && segment.right() > gutter;
    }

    private void readBeside(
            List<List<Segment>> left, List<List<Segment>> right, int column, double gutter, int deepest) {
        int key = (int) Math.round(gutter / 10) + 1;
        left.removeIf(List::isEmpty);
        right.removeIf(List::isEmpty);
        boolean fromTheRight = isMostlyRightToLeft(right);
        boolean beside = !left.isEmpty() && !right.isEmpty();
        int first = beside ? column * 100 + key * 2 : column;
        int second = beside ? column * 100 + key * 2 + 1 : column;
        if (fromTheRight) {
            read(right, second, deepest - 1);
        }
        read(left, first, deepest - 1);
        if (!fromTheRight) {
            read(right, second, deepest - 1);
        }
        left.clear();
        right.clear();
    }

    private static boolean isMostlyRightToLeft(List<List<Segment>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> row.forEach(s -> s.glyphs().forEach(glyph -> text.append(glyph.text()))));
        return LogicalOrder.isRightToLeft(text.toString());
    }

    private void add(List<Segment> row, int column) {
        List<Glyph> glyphs = new ArrayList<>();
        row.forEach(segment -> glyphs.addAll(segment.glyphs()));
        PdfLine line = PdfLine.of(number, column, glyphs);
        if (!line.text().isEmpty()) {
            lines.add(line);
        }
    }

    /** Where a white stripe divides the page, or less than 0: on both sides of it many rows have words, few cross it. */
    private static double gutter(List<List<Segment>> rows) {
        double left = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Segment::left)
                .min()
                .orElse(0);
        double right = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Segment::right)
                .max()
                .orElse(0);
        double best = -1;
        double most = 0;
        for (double x = left + (right - left) * 0.2; x < right - (right - left) * 0.2; x += 3) {
            double at = x;
            double both = rows.stream()
                    .filter(row -> isBeside(row, at, (right - left) * 0.12))
                    .count();
            double crossing = rows.stream()
                    .filter(row -> row.stream().anyMatch(s -> crosses(s, at)))
                    .count();
            double score = both - 2 * crossing;
            if (both >= FEWEST_IN_COLUMN && both > 2 * crossing && score > most) {
                most = score;
                best = at;
            }
        }
        return best;
    }

    private static boolean isBeside(List<Segment> row, double gutter, double least) {
        double before = row.stream()
                .filter(s -> s.right() <= gutter)
                .mapToDouble(s -> s.right() - s.left())
                .sum();
        double after = row.stream()
                .filter(s -> s.left() > gutter)
                .mapToDouble(s -> s.right() - s.left())
                .sum();
        return before >= least && after >= least;
    }
}
