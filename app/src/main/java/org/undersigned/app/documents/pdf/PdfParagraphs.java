package org.undersigned.app.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.app.documents.blocks.Blocks.Kind;
import org.undersigned.app.documents.blocks.Unreadable;

/** Joins lines to paragraphs, and tells from size, weight and indents what each is. */
final class PdfParagraphs {
    private static final double LARGER = 1.14;
    private static final int LONGEST_HEADING = 300;

    private record Margins(double left, double right) {}

    private final List<PdfLine> lines;
    private final Map<Integer, Margins> margins = new HashMap<>();
    /** Of lines that are set between margins of their own, as quotations are. */
    private final Map<PdfLine, Margins> inner = new HashMap<>();

    private final double size;
    private final double leading;
    private final PdfWords words;
    private final boolean firstLinesAreSetIn;
    private boolean inList;

    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.size = usualSize(lines);
        this.leading = usualLeading(lines, size);
        this.words = new PdfWords(lines);
        lines.stream().map(PdfLine::column).distinct().forEach(column -> margins.put(column, margins(column)));
        findInnerMargins();
        this.firstLinesAreSetIn = firstLinesAreSetIn(this);
    }

    private void findInnerMargins() {
        List<PdfLine> run = new ArrayList<>();
        for (PdfLine line : lines) {
            boolean goesOn = !run.isEmpty()
                    && line.page() == run.getLast().page()
                    && line.column() == run.getLast().column()
                    && Math.abs(indent(line) - indent(run.getLast())) < 0.5 * size
                    && Math.abs(line.y() - run.getLast().y() - leading) < 0.3 * leading;
            if (!goesOn) {
                setInnerMargins(run);
                run.clear();
            }
            run.add(line);
        }
        setInnerMargins(run);
    }

    // In a list each line ends somewhere else; in a paragraph all but the last end near one margin.
    private void setInnerMargins(List<PdfLine> run) {
        if (run.size() < 2
                || indent(run.getFirst()) < 1.2 * size
                || run.getFirst().isMarked()) {
            return;
        }
        double left = run.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = run.stream().mapToDouble(PdfLine::right).max().orElse(0);
        boolean full = run.subList(0, run.size() - 1).stream()
                .allMatch(line -> line.shortfall(left, right) < 0.15 * (right - left));
        if (full) {
            run.forEach(line -> inner.put(line, new Margins(left, right)));
        }
    }

    /** Size of most letters. */
    static double usualSize(List<PdfLine> lines) {
        TreeMap<Double, Integer> sizes = new TreeMap<>();
        lines.forEach(line ->
                sizes.merge(Math.round(line.size() * 2) / 2.0, line.text().length(), Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(12.0);
    }

    private static double usualLeading(List<PdfLine> lines, double size) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 0.8 * size && step < 3 * size) {
                steps.add(step);
            }
        }
        steps.sort(null);
        // Below the middle: in a list of short paragraphs most steps are gaps.
        return steps.isEmpty() ? 1.2 * size : steps.get(steps.size() / 4);
    }

    private Margins margins(int column) {
        List<PdfLine> own =
                lines.stream().filter(line -> line.column() == column).toList();
        return new Margins(share(own, PdfLine::left, 0.05), share(own, PdfLine::right, 0.95));
    }

    private static double share(List<PdfLine> lines, ToDoubleFunction<PdfLine> of, double share) {
        double[] values = lines.stream().mapToDouble(of).sorted().toArray();
        return values[(int) Math.round((values.length - 1) * share)];
    }

    void addTo(Blocks blocks) throws Unreadable {
        List<PdfLine> paragraph = new ArrayList<>();
        double largest = largestAtTheTop();
        for (PdfLine line : lines) {
            if (!paragraph.isEmpty() && begins(line, paragraph)) {
                add(paragraph, largest, blocks);
                paragraph = new ArrayList<>();
            }
            paragraph.add(line);
        }
        if (!paragraph.isEmpty()) {
            add(paragraph, largest, blocks);
        }
    }

    private double largestAtTheTop() {
        List<PdfLine> first = lines.stream()
                .filter(line -> line.page() == lines.getFirst().page())
                .toList();
        double middle = (first.getFirst().y() + first.getLast().y()) / 2 + 1;
        return first.stream()
                .filter(line -> line.y() <= middle && line.text().codePoints().anyMatch(Character::isLetter))
                .mapToDouble(PdfLine::size)
                .max()
                .orElse(size);
    }

    private boolean begins(PdfLine line, List<PdfLine> paragraph) {
        PdfLine above = paragraph.getLast();
        if (line.isRow() || above.isRow()) {
            return true;
        }
        double em = Math.max(above.size(), line.size());
        if (Math.abs(above.size() - line.size()) > 0.08 * em) {
            return true;
        }
        if (above.text().matches(".*\\p{L}[-\u2010\u058A]") && goesOn(line)) {
            return false;
        }
        boolean below = line.page() == above.page() && line.column() == above.column() && line.y() > above.y();
        boolean large = line.size() > LARGER * size;
        double usual = leading * Math.max(1, line.size() / size);
        if (below && line.y() - above.y() > 1.3 * usual) {
            return true;
        }
        if (large && below) {
            return false;
        }
        if (fits(line, above) || (line.bold() != above.bold() && isShort(above))) {
            return true;
        }
        if (line.isMarked() && (above.endsSentence() || above.text().endsWith(",") || isShiftedBack(line, paragraph))) {
            return true;
        }
        return below ? isIndented(line, paragraph) : above.endsSentence() && !goesOn(line);
    }

    private static boolean goesOn(PdfLine line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    // Where the next word would have had room, somebody ended the line.
    private boolean fits(PdfLine line, PdfLine above) {
        return line.firstWord() + 0.8 * line.size() < shortfall(above);
    }

    private boolean isShort(PdfLine line) {
        Margins own = marginsOf(line);
        return shortfall(line) > 0.1 * (own.right() - own.left());
    }

    private double shortfall(PdfLine line) {
        Margins own = inner.getOrDefault(line, marginsOf(line));
        return line.shortfall(own.left(), own.right());
    }

    private double outerShortfall(PdfLine line) {
        Margins own = marginsOf(line);
        return line.shortfall(own.left(), own.right());
    }

    private double indent(PdfLine line) {
        Margins own = marginsOf(line);
        return line.indent(own.left(), own.right());
    }

    private Margins marginsOf(PdfLine line) {
        return margins.getOrDefault(line.column(), new Margins(line.left(), line.right()));
    }

    private boolean isShiftedBack(PdfLine line, List<PdfLine> paragraph) {
        return paragraph.getFirst().isMarked()
                && Math.abs(indent(line) - indent(paragraph.getFirst())) < 0.5 * line.size();
    }

    private boolean isIndented(PdfLine line, List<PdfLine> paragraph) {
        double shift = indent(line) - indent(paragraph.getLast());
        boolean first = paragraph.size() == 1;
        if (shift > 0.8 * line.size()) {
            return !(first && paragraph.getFirst().isMarked());
        }
        // The second line of a paragraph may stand farther out than the first one, not the third.
        return shift < -0.8 * line.size() && !first;
    }

    private void add(List<PdfLine> paragraph, double largest, Blocks blocks) throws Unreadable {
        String text = words.joined(paragraph);
        if (paragraph.getFirst().isRow()) {
            blocks.add(Kind.ROW, List.of(text.split("\\s*\t\\s*")));
        } else if (text.matches("[•▪◦‣●○■□✓✔➤►·]\\s?\\S.*")) {
            blocks.add(Kind.ITEM, text.substring(1).strip());
        } else {
            blocks.add(kind(paragraph, text, largest), text);
        }
    }

    private Kind kind(List<PdfLine> paragraph, String text, double largest) {
        PdfLine first = paragraph.getFirst();
        if (first.size() > LARGER * size && text.length() <= LONGEST_HEADING) {
            return first.page() == lines.getFirst().page() && first.size() > 0.97 * largest ? Kind.TITLE : Kind.HEADING;
        }
        if (paragraph.stream().allMatch(PdfLine::bold) && !first.isMarked()) {
            return Kind.BOLD;
        }
        boolean quoted = paragraph.size() > 1
                && !first.isMarked()
                && paragraph.stream().allMatch(line -> indent(line) > 1.2 * size)
                && paragraph.stream().allMatch(line -> outerShortfall(line) > 1.2 * size)
                && Math.abs(indent(paragraph.get(1)) - indent(paragraph.getLast())) < 0.5 * size;
        return quoted || isShortQuote(paragraph) ? Kind.QUOTE : Kind.PARAGRAPH;
    }

    // One line, set in, between paragraphs that are not: no item of a list, and not the first line of a paragraph.
    private boolean isShortQuote(List<PdfLine> paragraph) {
        PdfLine line = paragraph.getFirst();
        if (line.isMarked() || indent(line) < 0.5 * size) {
            inList = line.isMarked();
            return false;
        }
        return paragraph.size() == 1
                && !inList
                && !firstLinesAreSetIn
                && indent(line) > 1.2 * size
                && indent(line) < 5 * size
                && outerShortfall(line) > 1.2 * size;
    }

    private static boolean firstLinesAreSetIn(PdfParagraphs text) {
        int setIn = 0;
        for (int i = 0; i + 1 < text.lines.size(); i++) {
            boolean first = text.indent(text.lines.get(i)) > 0.8 * text.size
                    && !text.lines.get(i).isMarked();
            setIn += first && text.indent(text.lines.get(i + 1)) < 0.3 * text.size ? 1 : 0;
        }
        return setIn > text.lines.size() / 12 + 1;
    }
}
