package org.undersigned.app.documents.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of each page with their places, as PDFBox finds them; no picture, form, script or link is followed. */
final class PdfGlyphs extends PDFTextStripper {
    private static final int MOST = 2_000_000;

    /**
     * One character, or a few that are one sign.
     *
     * @param y of the line on which it stands, from the top of the page
     * @param space width of a space beside it
     */
    record Glyph(String text, double left, double right, double y, double size, double space, boolean bold) {
        Glyph with(String mark) {
            return new Glyph(text + mark, left, right, y, size, space, bold);
        }
    }

    private final List<List<Glyph>> pages = new ArrayList<>();
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final List<TextPosition> page = new ArrayList<>();
    private final Map<String, List<TextPosition>> drawn = new HashMap<>();
    private int count;

    private PdfGlyphs() throws IOException {}

    static List<List<Glyph>> of(PDDocument document) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs();
        glyphs.writeText(document, Writer.nullWriter());
        return glyphs.pages;
    }

    // Not the library's own collecting: it puts a mark on the letter before it, which in Arabic is the wrong one.
    @Override
    protected void processTextPosition(TextPosition position) {
        if (++count > MOST) {
            throw new TooMany();
        }
        if (!position.getUnicode().isBlank() && !isDrawnTwice(position)) {
            page.add(position);
        }
    }

    static final class TooMany extends RuntimeException {}

    // Some programs make bold by drawing each letter again beside itself.
    private boolean isDrawnTwice(TextPosition position) {
        String key = position.getUnicode() + Math.round(position.getYDirAdj());
        List<TextPosition> same = drawn.computeIfAbsent(key, k -> new ArrayList<>());
        double near = 0.12 * Math.abs(position.getFontSizeInPt());
        boolean twice = same.stream().anyMatch(other -> Math.abs(other.getXDirAdj() - position.getXDirAdj()) < near);
        same.add(position);
        return twice;
    }

    @Override
    protected void writePage() {
        List<TextPosition> all = List.copyOf(page);
        page.clear();
        drawn.clear();
        Map<Float, Integer> directions = new HashMap<>();
        all.forEach(position -> directions.merge(position.getDir(), 1, Integer::sum));
        // What stands upright, or on its side where the whole page does: the rest is stamps in the margin.
        float usual = directions.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
        pages.add(PdfMarks.joined(all.stream()
                .filter(position -> position.getDir() == usual)
                .map(this::glyph)
                .filter(glyph -> !glyph.text().isEmpty())
                .toList()));
    }

    private Glyph glyph(TextPosition position) {
        double left = position.getXDirAdj();
        double width = Math.max(0, position.getWidthDirAdj());
        double size = Math.abs(position.getFontSizeInPt());
        double space = position.getWidthOfSpace();
        boolean usual = space > 0.1 * size && space < 0.6 * size;
        return new Glyph(
                readable(position.getUnicode()),
                left,
                left + width,
                position.getYDirAdj(),
                size > 0.1 ? size : Math.max(1, position.getHeightDir()),
                usual ? space : 0.28 * size,
                bold.computeIfAbsent(position.getFont(), PdfGlyphs::isBold));
    }

    /** Shapes of letters become letters: what Arabic, Hebrew and joined Latin letters look like is not what they are. */
    private static String readable(String unicode) {
        StringBuilder text = new StringBuilder();
        unicode.codePoints().forEach(c -> {
            boolean shape = (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
            if (shape) {
                text.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .strip());
            } else if (Character.getType(c) == Character.PRIVATE_USE) {
                text.append('•');
            } else if (!Character.isISOControl(c) && c != 0xFFFD) {
                text.appendCodePoint(c == 0xA0 ? ' ' : c);
            }
        });
        return text.toString();
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }
}
