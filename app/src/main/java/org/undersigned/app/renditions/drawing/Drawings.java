package org.undersigned.app.renditions.drawing;

import static java.util.Objects.requireNonNull;

import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes the drawings of a page such as can be drawn without its style sheets: each element has what it looks like, and
 * what is written is made of the outlines of its letters.
 */
public final class Drawings {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String PAPER = "#ffffff";

    /** @param look declarations of CSS */
    private record Rule(String selector, String look) {}

    private final List<Rule> rules;
    private final Outlines plain;
    private final Outlines bold;

    /**
     * @param look a rule of CSS on each line
     * @param plain a TrueType face
     * @param bold the same for what stands out
     */
    public Drawings(String look, InputStream plain, InputStream bold) {
        this.rules = look.lines()
                .filter(line -> line.endsWith("}"))
                .map(line -> line.substring(0, line.length() - 1).split("\\{", 2))
                .map(parts -> new Rule(parts[0].strip(), parts[1].strip()))
                .toList();
        this.plain = new Outlines(plain);
        this.bold = new Outlines(bold);
    }

    /** Does so with every drawing of a page. */
    public void prepare(Document document) {
        document.select("svg rect[fill$=-lines)]").forEach(rect -> shape(rect, Hatching.lines(area(rect)), "hatch"));
        document.select("svg rect[fill$=-dots)]").forEach(rect -> shape(rect, Hatching.dots(area(rect)), "dot"));
        document.select("svg defs").remove();
        // What would outline it in a browser stands behind it here.
        document.select("svg text.on-area")
                .forEach(text -> text.before(text.clone().addClass("behind")));
        for (Rule rule : rules) {
            document.select(rule.selector()).forEach(element -> dress(element, rule.look()));
        }
        document.select("svg [stroke=var(--paper)]").attr("stroke", PAPER);
        document.select("svg text").forEach(this::outline);
        document.select("svg").forEach(Drawings::describe);
    }

    private static Rectangle2D area(Element rect) {
        return new Rectangle2D.Double(
                number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    private static void shape(Element element, String path, String kind) {
        element.tagName("path", NAMESPACE)
                .empty()
                .removeAttr("fill")
                .attr("d", path)
                .addClass(kind);
    }

    private static void dress(Element element, String look) {
        element.attr("style", (element.attr("style") + ";" + look).replaceFirst("^;", ""));
    }

    // Whoever listens hears what a chart is about, and has its table; and what state a shape stands for.
    private static void describe(Element drawing) {
        Element shown = requireNonNull(drawing.parent());
        if (drawing.attr("role").equals("img")) {
            drawing.attr(
                    "alt",
                    requireNonNull(drawing.closest("figure"))
                            .select("figcaption")
                            .text());
        } else {
            drawing.attr("alt", shown.hasText() ? shown.text() : state(shown));
        }
    }

    private static String state(Element shown) {
        String named = shown.root().select(".legend th." + shown.className()).text();
        return named.isEmpty() ? shown.className() : named;
    }

    private void outline(Element text) {
        boolean isBold = text.hasClass("lane-number");
        double size = isBold ? 15 : text.hasClass("axis") ? 12 : 13;
        String outline = (isBold ? bold : plain)
                .of(
                        text.text(),
                        size,
                        number(text, "x"),
                        number(text, "y"),
                        text.attr("text-anchor").equals("middle"));
        shape(text, outline, "outline");
    }
}
