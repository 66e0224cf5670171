package org.undersigned.app.evidence;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.undersigned.text.importing.source.SourceText;

/** The characters of a page or a text, in lines: nothing of its markup, and nothing that a reader cannot see. */
final class PlainWords {
    /** So many characters are kept. */
    static final int MOST = 200_000;

    private static final String NEVER_SHOWN =
            "script,style,noscript,template,iframe,object,embed,svg,math,head,datalist,select,canvas,audio,video";
    private static final Set<String> FURTHER_LINES = Set.of("br", "tr", "dt", "dd", "li", "option", "hr", "text");

    private PlainWords() {}

    /**
     * The words in it.
     *
     * @param source plain text, or markup
     * @param found media type by its bytes
     */
    static String of(String source, String found) {
        return switch (found) {
            case ContentKind.SVG -> clean(lines(Jsoup.parse(source, "", Parser.xmlParser())));
            case ContentKind.HTML -> clean(lines(page(source)));
            default -> clean(SourceText.isHtml(source) ? lines(page(source)) : source);
        };
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cf}&&[^\\u200c\\u200d]]|[\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static Document page(String source) {
        Document page = Jsoup.parse(source);
        page.select(NEVER_SHOWN).remove();
        return page;
    }

    private static String lines(Document page) {
        page.select("script,style").remove();
        StringBuilder lines = new StringBuilder();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    lines.append(text.getWholeText().replaceAll("\\s+", " "));
                } else if (breaks(node)) {
                    lines.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node) && !node.nodeName().equals("br")) {
                    lines.append('\n');
                } else if (node instanceof Element cell && Set.of("td", "th").contains(cell.normalName())) {
                    lines.append('\t');
                }
            }
        });
        return lines.toString();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element
                && (FURTHER_LINES.contains(element.normalName())
                        || (element.isBlock() && !Set.of("td", "th").contains(element.normalName())));
    }
}
