package org.undersigned.app.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.app.documents.blocks.Blocks.Kind;
import org.undersigned.app.documents.blocks.Unreadable;
import org.undersigned.app.documents.pdf.PdfGlyphs.Glyph;

/**
 * Reads a tagged PDF (ISO 32000-1, 14.8) by its tags: they say what is a heading, a quotation, an item of a list, and in
 * which order it is read. Only what is drawn on a page is read, and only where the tags cover nearly all of it.
 */
final class PdfTags {
    private static final int MOST_ELEMENTS = 200_000;
    private static final int DEEPEST = 60;
    private static final double ENOUGH = 0.8;

    private final List<PdfGlyphs.Page> pages;
    private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final Blocks blocks = new Blocks();
    private final List<Glyph> run = new ArrayList<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private int elements;
    private long letters;
    private int runPage = -1;
    private boolean titled;
    private boolean itemHasBegun;

    private PdfTags(PDDocument document, List<PdfGlyphs.Page> pages) {
        this.pages = pages;
        int number = 0;
        for (PDPage page : document.getPages()) {
            numbers.put(page.getCOSObject(), number++);
        }
    }

    static Optional<Blocks> read(PDDocument document, List<PdfGlyphs.Page> pages) throws IOException, Unreadable {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        boolean tagged = catalog.getMarkInfo() != null
                && catalog.getMarkInfo().isMarked()
                && catalog.getStructureTreeRoot() != null;
        if (!tagged) {
            return Optional.empty();
        }
        PdfTags reader = new PdfTags(document, pages);
        reader.readKids(catalog.getStructureTreeRoot(), Kind.PARAGRAPH, null, 0);
        reader.finish(Kind.PARAGRAPH);
        long all = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(PdfTags::isLetter)
                .count();
        boolean covered = all > 0 && reader.letters >= all * ENOUGH && reader.elements < MOST_ELEMENTS;
        return covered ? Optional.of(reader.blocks) : Optional.empty();
    }

    private static boolean isLetter(Glyph glyph) {
        return Character.isLetter(glyph.text().codePointAt(0));
    }

    private void readKids(PDStructureNode node, Kind around, @Nullable PDPage page, int depth)
            throws IOException, Unreadable {
        for (Object kid : node.getKids()) {
            if (++elements >= MOST_ELEMENTS || depth > DEEPEST) {
                return;
            }
            if (kid instanceof PDStructureElement element) {
                readElement(element, around, page, depth);
            } else if (kid instanceof PDMarkedContentReference reference) {
                add(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer mark) {
                add(page, mark);
            }
        }
    }

    private void readElement(PDStructureElement element, Kind around, @Nullable PDPage page, int depth)
            throws IOException, Unreadable {
        String type = String.valueOf(element.getStandardStructureType());
        PDPage own = element.getPage() == null ? page : element.getPage();
        Optional<Kind> kind = kind(type, around);
        if (kind.isPresent()) {
            finish(around);
        }
        if (type.equals("LI")) {
            itemHasBegun = false;
        }
        readKids(element, kind.orElse(around), own, depth + 1);
        if (kind.isPresent()) {
            finish(kind.get());
        }
    }

    /** Nothing for what stands inside a block, such as a link. */
    private Optional<Kind> kind(String type, Kind around) {
        return switch (type) {
            case "H1" -> Optional.of(titled ? Kind.HEADING : Kind.TITLE);
            case "H", "H2", "H3", "H4", "H5", "H6" -> Optional.of(Kind.HEADING);
            case "BlockQuote" -> Optional.of(Kind.QUOTE);
            case "LI" -> Optional.of(Kind.ITEM);
            case "Note" -> Optional.of(Kind.NOTE);
            case "P", "L", "Div", "Sect", "Art", "Part", "Document", "TR", "TH", "TD", "Table", "TOCI" ->
                Optional.of(
                        around == Kind.QUOTE || around == Kind.ITEM || around == Kind.NOTE ? around : Kind.PARAGRAPH);
            default -> Optional.empty();
        };
    }

    private void add(@Nullable PDPage page, int mark) {
        Integer number = page == null ? null : numbers.get(page.getCOSObject());
        if (number == null || number >= pages.size()) {
            return;
        }
        if (runPage != number) {
            finishLines();
            runPage = number;
        }
        List<Glyph> glyphs = pages.get(number).marked().getOrDefault(mark, List.of());
        letters += glyphs.stream().filter(PdfTags::isLetter).count();
        run.addAll(glyphs);
    }

    private void finishLines() {
        if (!run.isEmpty()) {
            lines.addAll(PdfPage.lines(runPage + 1, run));
            run.clear();
        }
    }

    private void finish(Kind kind) throws Unreadable {
        finishLines();
        if (lines.isEmpty()) {
            return;
        }
        String text = new PdfWords(lines).joined(lines).replaceAll("\\s+", " ").strip();
        boolean marked = lines.getFirst().isMarked();
        lines.clear();
        if (text.matches("[•▪◦‣●○■□✓✔➤►·]\\s?\\S.*")) {
            blocks.add(Kind.ITEM, text.substring(1).strip());
        } else if (!text.isEmpty()) {
            titled = titled || kind == Kind.TITLE;
            blocks.add(kind == Kind.ITEM && (marked || itemHasBegun) ? Kind.PARAGRAPH : kind, text);
        }
        // Further paragraphs of an item are no items.
        itemHasBegun = kind == Kind.ITEM;
    }
}
