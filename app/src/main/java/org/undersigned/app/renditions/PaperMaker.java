package org.undersigned.app.renditions;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.undersigned.app.renditions.drawing.Drawings;

/** Lays {@link Paper}s out. Unlike a signed text, they may hold words of others in any script: a sign stands for each letter that there is no type for. */
final class PaperMaker {
    private final Typefaces typefaces = new Typefaces();
    private final Sheets sheets = new Sheets(typefaces);
    private final Drawings drawings =
            new Drawings(text("drawing.css"), Typefaces.file("DejaVuSans.ttf"), Typefaces.file("DejaVuSerif-Bold.ttf"));
    private final String style = text("print.css") + text("paper.css");

    private static String text(String file) {
        return new String(Resource.bytes(file), StandardCharsets.UTF_8);
    }

    byte[] make(Paper paper) {
        Parser parser = Parser.htmlParser().settings(ParseSettings.preserveCase);
        Document document = Jsoup.parse(paper.html(), parser);
        document.head().appendElement("style").appendText(style);
        document.select("summary").remove();
        // On paper nothing is followed; and what a program follows would lead to the site that made it.
        document.select("a").unwrap();
        document.select("ul, ol, table, thead, tbody, tr")
                .forEach(list -> list.textNodes().forEach(TextNode::remove));
        if (!setLetters(document.body())) {
            document.select(".undrawn").remove();
        }
        drawings.prepare(document);
        if (paper.language().direction().equals("rtl")) {
            MirroredRows.turn(document);
        }
        return sheets.lay(new W3CDom().fromJsoup(document), paper.language(), Imprint.of(paper.date(), paper.digest()));
    }

    // Whether there was one to put a sign for.
    private boolean setLetters(Element body) {
        return body.nodeStream(TextNode.class).toList().stream()
                        .filter(this::setLetters)
                        .count()
                > 0;
    }

    private boolean setLetters(TextNode text) {
        String written = text.getWholeText().replaceAll("\\s+", " ");
        String settable = typefaces.settable(written);
        text.text(settable);
        return !settable.equals(written);
    }
}
