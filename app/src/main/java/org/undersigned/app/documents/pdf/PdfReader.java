package org.undersigned.app.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.app.documents.blocks.Blocks.Kind;
import org.undersigned.app.documents.blocks.Numerals;
import org.undersigned.app.documents.blocks.Unreadable;

/** PDF through PDFBox: characters and their places, and from these lines, columns, paragraphs and headings. */
public final class PdfReader {
    private static final int MOST_PAGES = 300;
    private static final double SMALLER = 0.9;
    private static final Pattern NUMBERED = Pattern.compile("(?s)(\\d{1,3})\\s?(\\p{L}.*)");

    private PdfReader() {}

    public static Blocks read(byte[] file) throws Unreadable {
        requireEnd(file);
        FontMappers.set(new PlainFonts());
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            requireFewPages(document);
            List<List<PdfLine>> pages = new ArrayList<>();
            List<PdfGlyphs.Page> drawn = PdfGlyphs.of(document);
            Optional<Blocks> tagged = PdfTags.read(document, drawn);
            if (tagged.isPresent()) {
                return tagged.get();
            }
            for (PdfGlyphs.Page page : drawn) {
                pages.add(PdfPage.lines(pages.size() + 1, page.glyphs()));
            }
            return blocks(pages);
        } catch (PdfGlyphs.TooMany e) {
            throw new Unreadable(e, "documents.too-much-text");
        } catch (InvalidPasswordException e) {
            throw new Unreadable(e, "documents.pdf-locked");
        } catch (IOException e) {
            throw new Unreadable(e, "documents.pdf-damaged");
        }
    }

    // The library reads what is left of a PDF that was cut off: half a statement would pass for the whole one.
    private static void requireEnd(byte[] file) throws Unreadable {
        int from = Math.max(0, file.length - 2048);
        if (!new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new Unreadable("documents.pdf-cut");
        }
    }

    // The count that a PDF states may be a lie in either direction.
    private static void requireFewPages(PDDocument document) throws Unreadable {
        int count = 0;
        if (document.getNumberOfPages() <= MOST_PAGES) {
            for (Iterator<PDPage> pages = document.getPages().iterator(); pages.hasNext() && count <= MOST_PAGES; ) {
                pages.next();
                count++;
            }
        }
        if (count == 0 || count > MOST_PAGES) {
            throw count == 0 && document.getNumberOfPages() <= 0
                    ? new Unreadable("documents.pdf-empty")
                    : new Unreadable("documents.pdf-many-pages", "most", MOST_PAGES);
        }
    }

    private static Blocks blocks(List<List<PdfLine>> pages) throws Unreadable {
        List<PdfLine> lines = new ArrayList<>(PdfFurniture.without(pages));
        if (lines.stream().noneMatch(line -> line.text().codePoints().anyMatch(Character::isLetter))) {
            throw new Unreadable("documents.pdf-pictures");
        }
        List<PdfLine> notes = notes(lines);
        lines.removeAll(notes);
        Blocks blocks = new Blocks();
        new PdfParagraphs(lines).addTo(blocks);
        if (!notes.isEmpty()) {
            Blocks below = new Blocks();
            new PdfParagraphs(notes).addTo(below);
            for (String note : below.text().split("\n")) {
                blocks.add(Kind.NOTE, withRaisedNumber(note));
            }
        }
        return blocks;
    }

    private static String withRaisedNumber(String note) {
        Matcher number = NUMBERED.matcher(note);
        return number.matches() ? Numerals.raised(Integer.parseInt(number.group(1))) + " " + number.group(2) : note;
    }

    /** Small print at the foot of a page, which would part a paragraph that goes over to the next one. */
    private static List<PdfLine> notes(List<PdfLine> lines) {
        double usual = PdfParagraphs.usualSize(lines);
        List<PdfLine> notes = new ArrayList<>();
        boolean small = true;
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean lastOfPage = i == lines.size() - 1
                    || lines.get(i + 1).page() != lines.get(i).page();
            small = (lastOfPage || small) && lines.get(i).size() < SMALLER * usual;
            if (small) {
                notes.addFirst(lines.get(i));
            }
        }
        return notes.size() < lines.size() ? notes : List.of();
    }
}
