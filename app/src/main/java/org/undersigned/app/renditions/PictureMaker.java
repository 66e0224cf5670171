package org.undersigned.app.renditions;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Draws {@link SharePicture}s: laid out as one sheet, like the PDF and with its type, and then drawn as PNG. */
final class PictureMaker {
    // CSS pixels (CSS Values 4, section 6.2).
    private static final float PIXELS_PER_INCH = 96;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style = new String(Resource.bytes("picture.css"), StandardCharsets.UTF_8);
    private final Typefaces typefaces = new Typefaces();

    /** None where the title has letters of scripts that there is no type for. */
    Optional<byte[]> make(SharePicture picture) {
        boolean canSet = Stream.of(picture.shownTitle(), picture.shownAddressees(), picture.shownSite())
                .allMatch(typefaces::canSet);
        return canSet ? Optional.of(draw(picture)) : Optional.empty();
    }

    private byte[] draw(SharePicture picture) {
        StringOutput page = new StringOutput();
        templates.render("renditions/picture.jte", Map.of("picture", picture), page);
        Document document = Jsoup.parse(page.toString());
        document.head().appendElement("style").appendText(style);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(document), null)
                .useDefaultPageSize(
                        SharePicture.WIDTH / PIXELS_PER_INCH,
                        SharePicture.HEIGHT / PIXELS_PER_INCH,
                        PageSizeUnits.INCHES)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new Letters())
                .defaultTextDirection(
                        picture.language().direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        typefaces.addTo(builder);
        // For the sake of archives it takes no type of the machine's own: neither may a picture that is drawn anywhere.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U).useColorProfile(Sheets.colours());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument sheet = renderer.createPDFKeepOpen()) {
            // Only what is saved has its type with it; else the machine's own would be drawn, or none.
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            sheet.save(saved);
            return drawn(saved.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(byte[] saved) throws IOException {
        try (PDDocument sheet = Loader.loadPDF(saved)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(sheet).renderImageWithDPI(0, PIXELS_PER_INCH, ImageType.RGB), "png", out);
            return out.toByteArray();
        }
    }
}
