package org.undersigned.app.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.app.documents.blocks.Numerals;
import org.undersigned.app.documents.pdf.PdfGlyphs.Glyph;

/**
 * A line of a page, or of one of its columns.
 *
 * @param column which lines are set between the same margins
 * @param y from the top of the page
 * @param firstWord width of the word that it begins with
 */
record PdfLine(
        int page,
        int column,
        double left,
        double right,
        double y,
        double size,
        boolean bold,
        boolean rightToLeft,
        double firstWord,
        String text) {
    private static final Pattern MARKED =
            Pattern.compile("([(\\[]?(\\d{1,3}|\\p{L})\\s?[.)\\]](\\d{1,2}[.)])*\\s|[•·▪◦‣●○■□✓✔➤►–—*-]\\s).*");

    /** Wider than any gap between words: it parts the cells of a table. */
    private static final double CELL_GAP = 2.5;

    static PdfLine of(int page, int column, List<Glyph> glyphs) {
        Glyph largest =
                glyphs.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
        List<Glyph> seen = new ArrayList<>(glyphs);
        seen.sort(Comparator.comparingDouble(Glyph::left));
        List<String> signs = new ArrayList<>();
        double begin = seen.getFirst().left();
        double end = begin;
        double firstWord = 0;
        double lastGap = begin;
        for (Glyph glyph : seen) {
            double gap = glyph.left() - end;
            if (gap > 0.5 * glyph.space() && !signs.isEmpty()) {
                signs.add(gap > CELL_GAP * glyph.size() && signs.size() > 3 ? "\t" : " ");
                firstWord = firstWord == 0 ? end - begin : firstWord;
                lastGap = glyph.left();
            }
            signs.add(isRaised(glyph, largest) ? Numerals.raised(glyph.text().charAt(0) - '0') : glyph.text());
            end = Math.max(end, glyph.right());
        }
        String text = LogicalOrder.of(signs).strip();
        boolean rightToLeft = LogicalOrder.isRightToLeft(text);
        boolean bold = seen.stream().allMatch(Glyph::bold);
        double word = rightToLeft ? end - lastGap : firstWord == 0 ? end - begin : firstWord;
        return new PdfLine(page, column, begin, end, largest.y(), largest.size(), bold, rightToLeft, word, text);
    }

    private static boolean isRaised(Glyph glyph, Glyph largest) {
        return glyph.text().matches("[0-9]")
                && glyph.size() < 0.8 * largest.size()
                && glyph.y() < largest.y() - 0.15 * largest.size();
    }

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }

    boolean isMarked() {
        return MARKED.matcher(text).matches();
    }

    /** How far it begins inside a margin, on the side where it is read from. */
    double indent(double leftMargin, double rightMargin) {
        return rightToLeft ? rightMargin - right : left - leftMargin;
    }

    /** How far before the other margin it ends. */
    double shortfall(double leftMargin, double rightMargin) {
        return rightToLeft ? left - leftMargin : rightMargin - right;
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".!?:;։؟。…”\"»".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
