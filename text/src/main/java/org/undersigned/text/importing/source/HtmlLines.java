package org.undersigned.text.importing.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.undersigned.text.importing.source.SourceLine.Hint;
import org.undersigned.text.importing.source.SourceLine.Look;

/**
 * Lines of a web page: one for each block of its text, with what the markup says about it. Lists get the signs that a
 * reader sees. Nothing is fetched or run.
 */
public final class HtmlLines implements NodeVisitor {
    private static final Set<String> CHROME = Set.of("nav", "footer", "aside", "form", "button", "dialog", "menu");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "select", "object", "del", "s");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Pattern CHROME_NAME = Pattern.compile(
            "(^|[-_ ])(nav|menu|sidebar|footer|comments?|respond|share|sharing|social|newsletter|related|breadcrumbs?|cookie|widget)([-_ ]|$)");
    private static final int NEAR = 3;
    private static final int LONGEST_PIECE = 100_000;

    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final Deque<Hint> hints = new ArrayDeque<>(List.of(Hint.NONE));
    private final Deque<ListSigns> lists = new ArrayDeque<>();
    private int chrome;
    private int unseen;
    private int quotes;
    private int bold;
    private int links;
    private int shownBold;
    private int shownLinked;
    private int shown;
    private boolean apart = true;
    /** Of the item that has begun and has said nothing yet: its words may stand in a paragraph of their own. */
    private String sign = "";

    private HtmlLines() {}

    public static List<SourceLine> of(String html) {
        HtmlLines reader = new HtmlLines();
        NodeTraversor.traverse(reader, Jsoup.parse(html).body());
        reader.finishLine();
        return Unwrapping.of(reader.lines);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && unseen == 0 && current.length() < LONGEST_PIECE) {
            add(text.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (endsLine(element)) {
            finishLine();
            apart = apart || startsApart(name);
        }
        enter(element, name, 1);
        if (name.equals("ol") || name.equals("ul")) {
            lists.push(ListSigns.of(element));
        }
        if (CELLS.contains(name) && element.previousElementSibling() != null) {
            current.append(SourceLine.CELL);
        }
        if (name.equals("li") && !lists.isEmpty() && unseen == 0) {
            sign = lists.getFirst().next(element);
        }
        hints.push(hintOf(element, hints.getFirst()));
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (endsLine(element) && !name.equals("br")) {
            finishLine();
            apart = apart || startsApart(name);
        }
        hints.pop();
        sign = name.equals("li") ? "" : sign;
        if (name.equals("ol") || name.equals("ul")) {
            lists.pop();
        }
        enter(element, name, -1);
    }

    private void enter(Element element, String name, int by) {
        unseen += UNSEEN.contains(name) || element.hasAttr("hidden") ? by : 0;
        chrome += isChrome(element, name) ? by : 0;
        quotes += name.equals("blockquote") ? by : 0;
        bold += STRONG.contains(name) ? by : 0;
        links += name.equals("a") && element.hasAttr("href") ? by : 0;
    }

    private void add(String text) {
        current.append(text);
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        shown += letters;
        shownBold += bold > 0 ? letters : 0;
        shownLinked += links > 0 ? letters : 0;
    }

    // Cells of a row stay on one line.
    private static boolean endsLine(Element element) {
        if (element.hasAttr("data-signatory") || element.hasAttr("data-not-signed")) {
            return true;
        }
        String name = element.normalName();
        boolean inCell = isInCell(element);
        return (element.isBlock() || name.equals("br")) && !CELLS.contains(name) && !inCell;
    }

    private static boolean isInCell(Element element) {
        Element above = element.parent();
        for (int i = 0; i < NEAR && above != null; i++) {
            if (CELLS.contains(above.normalName())) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    private static boolean startsApart(String name) {
        return !name.equals("br") && !name.equals("li") && !name.equals("tr");
    }

    private static boolean isChrome(Element element, String name) {
        if (element.hasAttr("data-not-signed")) {
            return true;
        }
        String named = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        boolean outer = name.equals("body") || name.equals("article") || name.equals("main");
        return CHROME.contains(name)
                || (!outer && element.isBlock() && CHROME_NAME.matcher(named).find());
    }

    private static Hint hintOf(Element element, Hint otherwise) {
        return ofOurs(element).orElseGet(() -> switch (element.normalName()) {
            case "h1" -> Hint.TITLE;
            case "h2", "h3", "h4", "h5", "h6" -> Hint.HEADING;
            case "blockquote" -> Hint.QUOTE;
            case "tr" -> Hint.ROW;
            default -> otherwise;
        });
    }

    private static Optional<Hint> ofOurs(Element element) {
        if (element.hasAttr("data-signatory")) {
            return Optional.of(Hint.NAME);
        }
        if (element.hasClass("met-when")) {
            return Optional.of(Hint.MET_WHEN);
        }
        if (element.hasClass("no-due-date")) {
            return Optional.of(Hint.NO_DUE_DATE);
        }
        return element.hasClass("due") ? Optional.of(Hint.DUE) : Optional.empty();
    }

    private void finishLine() {
        String line = PlainLines.singleSpaced(current.toString());
        current.setLength(0);
        if (!line.isEmpty() && line.codePoints().anyMatch(Character::isLetterOrDigit)) {
            Hint hint = chrome > 0 ? Hint.CHROME : hints.getFirst();
            int depth = Math.max(0, lists.size() - 1) * 4;
            Look look =
                    new Look(apart, quotes > 0, lists.isEmpty() && isMostly(shownBold), isMostly(shownLinked), depth);
            lines.add(new SourceLine(lines.size() + 1, lines.size() + 1, sign + line, hint, look));
            sign = "";
            apart = false;
        }
        shown = 0;
        shownBold = 0;
        shownLinked = 0;
    }

    private boolean isMostly(int part) {
        return shown > 0 && part * 5 >= shown * 4;
    }
}
