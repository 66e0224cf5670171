package org.undersigned.app.answers.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML part, with the lines and quotes that a reader sees; nothing of it is ever shown as HTML. */
final class PlainHtml {
    private static final Set<String> LINES =
            Set.of("p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");

    private PlainHtml() {}

    static String of(String html) {
        Writer writer = new Writer();
        Jsoup.parse(html).body().traverse(writer);
        return writer.out
                .toString()
                .replaceAll("(?m)[ \t]+$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int quotes;
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                enter(element.normalName());
            } else if (node instanceof TextNode words && silent == 0 && !words.isBlank()) {
                if (atStart()) {
                    out.repeat("> ", quotes);
                }
                out.append(words.text());
            } else if (node instanceof TextNode && silent == 0 && !atStart()) {
                out.append(' ');
            }
        }

        private void enter(String name) {
            silent += SILENT.contains(name) ? 1 : 0;
            if (name.equals("blockquote")) {
                endLine();
                quotes = Math.min(quotes + 1, 5);
            } else if (LINES.contains(name)) {
                endLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            silent -= SILENT.contains(name) ? 1 : 0;
            if (name.equals("blockquote")) {
                endLine();
                quotes = Math.max(0, quotes - 1);
            } else if (LINES.contains(name)) {
                endLine();
                if (name.equals("p")) {
                    out.append('\n');
                }
            }
        }

        private boolean atStart() {
            return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        }

        private void endLine() {
            if (!atStart()) {
                out.append('\n');
            }
        }
    }
}
