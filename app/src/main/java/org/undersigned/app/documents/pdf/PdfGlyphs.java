package org.undersigned.app.documents.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

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

    /**
     * What stands on one page.
     *
     * @param marked the same characters by the number of the marked content that they are drawn in; tags name it
     */
    record Page(List<Glyph> glyphs, Map<Integer, List<Glyph>> marked) {}

    private static final int UNMARKED = -1;
    private static final int DEEPEST = 1000;

    private final List<Page> pages = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final IdentityHashMap<TextPosition, Integer> markOf = new IdentityHashMap<>();
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final List<TextPosition> page = new ArrayList<>();
    private final Map<String, List<TextPosition>> drawn = new HashMap<>();
    private int count;

    private PdfGlyphs() throws IOException {}

    static List<Page> of(PDDocument document) throws IOException {
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
            markOf.put(
                    position,
                    marks.stream().filter(mark -> mark != UNMARKED).findFirst().orElse(UNMARKED));
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        if (marks.size() < DEEPEST) {
            marks.push(properties == null ? UNMARKED : properties.getInt(COSName.MCID, UNMARKED));
        }
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        if (!marks.isEmpty()) {
            marks.pop();
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
        List<TextPosition> upright =
                all.stream().filter(position -> position.getDir() == usual).toList();
        Map<Integer, List<TextPosition>> byMark = new HashMap<>();
        upright.forEach(
                position -> byMark.computeIfAbsent(markOf.getOrDefault(position, UNMARKED), m -> new ArrayList<>())
                        .add(position));
        Map<Integer, List<Glyph>> marked = new HashMap<>();
        byMark.forEach((mark, positions) -> marked.put(mark, glyphs(positions)));
        marked.remove(UNMARKED);
        pages.add(new Page(glyphs(upright), marked));
        markOf.clear();
        marks.clear();
    }

    private List<Glyph> glyphs(List<TextPosition> positions) {
        return PdfMarks.joined(positions.stream()
                .map(this::glyph)
                .filter(glyph -> !glyph.text().isEmpty())
                .toList());
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
