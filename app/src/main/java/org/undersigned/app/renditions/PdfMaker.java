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
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** Lays a statement out on paper. */
final class PdfMaker {
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Typefaces typefaces = new Typefaces();
    private final String style = style();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Optional<byte[]> make(PrintedStatement statement) {
        if (!Words.of(statement.text()).allMatch(typefaces::canSet)
                || !statement.addressees().stream().allMatch(typefaces::canSet)) {
            return Optional.empty();
        }
        List<String> names =
                statement.signatories().stream().map(typefaces::settable).toList();
        boolean undrawn = !names.equals(statement.signatories());
        return Optional.of(lay(page(statement.withSignatories(names), undrawn), statement));
    }

    private Document page(PrintedStatement statement, boolean undrawn) {
        StringOutput page = new StringOutput();
        Map<String, Object> content = Map.of(
                "statement", statement,
                "hasUndrawn", undrawn,
                "qrCode", "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(statement.page())));
        templates.render("renditions/print.jte", content, page);
        Document document = Jsoup.parse(page.toString());
        document.head().appendElement("style").appendText(style);
        // Between the items of a list the layout would take the white of the template for an item without a mark.
        document.select("ul, ol, part").forEach(list -> list.textNodes().forEach(TextNode::remove));
        return document;
    }

    private byte[] lay(Document page, PrintedStatement statement) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new Letters())
                .defaultTextDirection(
                        statement.language().direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Undersigned");
        typefaces.addTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            Imprint.of(statement).stamp(pdf);
            NameList.tag(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try (InputStream in = PdfMaker.class.getResourceAsStream("/renditions/print.css")) {
            if (in == null) {
                throw new IllegalStateException("the style sheet for print is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
