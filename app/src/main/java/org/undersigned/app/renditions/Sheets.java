package org.undersigned.app.renditions;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.undersigned.app.renditions.drawing.ShapeDrawer;
import org.undersigned.app.words.WrittenLanguage;
import org.w3c.dom.Document;

/** Lays a long page out on sheets of A4: PDF/A-2u and PDF/UA-1. */
final class Sheets {
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    static {
        // Otherwise it tells of each type that it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Typefaces typefaces;

    Sheets(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** What the colours of a sheet mean: sRGB. */
    static byte[] colours() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    byte[] lay(Document content, WrittenLanguage language, Imprint imprint) {
        boolean isMirrored = language.direction().equals("rtl");
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(content, null)
                .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new Letters())
                // The JDK's would end a line within a word, behind the apostrophe of “n’attendra”.
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.forLanguageTag(language.tag())))
                .defaultTextDirection(isMirrored ? TextDirection.RTL : TextDirection.LTR)
                .useSVGDrawer(new ShapeDrawer())
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours())
                .withProducer("Undersigned");
        typefaces.addTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            imprint.stamp(pdf);
            NameList.tag(pdf);
            if (isMirrored) {
                MirroredRows.turnBack(pdf);
            }
            return spelled(saved(pdf), imprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Which glyphs it has is settled when it is saved.
    private static byte[] spelled(byte[] saved, Imprint imprint) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(saved)) {
            SpelledGlyphs.spell(pdf);
            pdf.setDocumentId(imprint.id());
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
