package org.undersigned.text.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.undersigned.text.importing.SourceLine.Hint;

/** Lines of a web page: one for each block of its text, with what the markup says about it. Nothing is fetched or run. */
final class HtmlLines implements NodeVisitor {
    private static final Set<String> CHROME = Set.of("nav", "footer", "aside", "form", "button", "dialog", "menu");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "select", "object");
    private static final Pattern CHROME_NAME = Pattern.compile(
            "(^|[-_ ])(nav|menu|sidebar|footer|comments?|respond|share|sharing|social|newsletter|related|breadcrumbs?|cookie|widget)([-_ ]|$)");
    private static final int LONGEST_PIECE = 100_000;

    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int chrome;
    private int unseen;
    private final Deque<Hint> hints = new ArrayDeque<>(List.of(Hint.NONE));

    private HtmlLines() {}

    static List<SourceLine> of(String html) {
        HtmlLines reader = new HtmlLines();
        NodeTraversor.traverse(reader, Jsoup.parse(html).body());
        reader.finishLine();
        return reader.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && unseen == 0 && current.length() < LONGEST_PIECE) {
            current.append(text.getWholeText());
        }
        if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                unseen++;
            }
            if (element.isBlock() || element.normalName().equals("br")) {
                finishLine();
            }
            if (isChrome(element)) {
                chrome++;
            }
            hints.push(hintOf(element, hints.getFirst()));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                finishLine();
            }
            hints.pop();
            if (isChrome(element)) {
                chrome--;
            }
            if (UNSEEN.contains(element.normalName())) {
                unseen--;
            }
        }
    }

    private static boolean isChrome(Element element) {
        String named = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        boolean outer =
                element.normalName().equals("body") || element.normalName().equals("article");
        return CHROME.contains(element.normalName())
                || (!outer && element.isBlock() && CHROME_NAME.matcher(named).find());
    }

    private static Hint hintOf(Element element, Hint otherwise) {
        return switch (element.normalName()) {
            case "h1" -> Hint.TITLE;
            case "h2", "h3", "h4", "h5", "h6" -> Hint.HEADING;
            case "li" -> {
                Element list = element.parent();
                yield list != null && list.normalName().equals("ol") ? Hint.NUMBERED : Hint.ITEM;
            }
            case "blockquote" -> Hint.QUOTE;
            default -> otherwise;
        };
    }

    private void finishLine() {
        String line = PlainLines.singleSpaced(current.toString());
        current.setLength(0);
        if (!line.isEmpty()) {
            lines.add(new SourceLine(lines.size() + 1, line, chrome > 0 ? Hint.CHROME : hints.getFirst()));
        }
    }
}
