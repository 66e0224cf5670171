package org.undersigned.app.renditions;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** A statement as one long page with its style, before it is laid out on sheets. */
final class PrintedPage {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style = new String(Resource.bytes("print.css"), StandardCharsets.UTF_8);

    /**
     * Fills the template.
     *
     * @param hasMissing whether a sign stands for letters in a name
     */
    org.w3c.dom.Document of(PrintedStatement statement, boolean hasMissing) {
        String code = Base64.getEncoder().encodeToString(QrCode.png(statement.followed()));
        Map<String, Object> content =
                Map.of("statement", statement, "hasUndrawn", hasMissing, "qrCode", "data:image/png;base64," + code);
        StringOutput page = new StringOutput();
        templates.render("renditions/print.jte", content, page);
        Document document = Jsoup.parse(page.toString());
        document.head().appendElement("style").appendText(style);
        // Between the items of a list the layout would take the white of the template for an item without a mark.
        document.select("ul, ol, part").forEach(list -> list.textNodes().forEach(TextNode::remove));
        return new W3CDom().fromJsoup(document);
    }
}
