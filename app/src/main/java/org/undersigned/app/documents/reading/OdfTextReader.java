package org.undersigned.app.documents.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.app.documents.blocks.Blocks.Kind;
import org.undersigned.app.documents.blocks.Numerals;
import org.undersigned.app.documents.blocks.Unreadable;

/** ODT: {@code content.xml} read once from front to end, with no more kept of it than its text. */
final class OdfTextReader implements SafeXml.Listener {
    /** Deleted text, remarks, what repeats headings, and what shows nothing. */
    private static final Set<String> GONE = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "table-of-content",
            "forms",
            "ruby-text",
            "hidden-text",
            "automatic-styles",
            "font-face-decls",
            "scripts",
            "desc",
            "binary-data");

    private static final String TITLES = "title";
    private static final String QUOTES = "quotations|.*block_20_text|.*quote.*";

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final Deque<String> spans = new ArrayDeque<>();
        private final Kind kind;
        private final String sign;
        private int plain;

        Paragraph(Kind kind, String sign) {
            this.kind = kind;
            this.sign = sign;
        }
    }

    private static final class Table {
        private int columns;
        private List<String> cells = new ArrayList<>();

        boolean isFrame() {
            return columns == 1;
        }
    }

    private final OdfStyles styles;
    private final Deque<Blocks> into = new ArrayDeque<>(List.of(new Blocks()));
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final OdfItems items;
    private int skipped;

    private OdfTextReader(OdfStyles styles) {
        this.styles = styles;
        this.items = new OdfItems(styles);
    }

    static Blocks read(ZipMembers zip) throws Unreadable {
        OdfStyles styles = new OdfStyles();
        if (zip.has("styles.xml")) {
            SafeXml.read(zip.get("styles.xml"), styles);
        }
        byte[] content = zip.get("content.xml");
        SafeXml.read(content, styles);
        OdfTextReader reader = new OdfTextReader(styles);
        SafeXml.read(content, reader);
        Blocks blocks = reader.into.getFirst();
        for (int i = 0; i < reader.notes.size(); i++) {
            blocks.add(Kind.NOTE, Numerals.raised(i + 1) + " " + reader.notes.get(i));
        }
        return blocks;
    }

    @Override
    public void begins(String name, XMLStreamReader at) {
        if (skipped > 0 || isGone(name, at)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p", "h" -> paragraphs.push(begun(name, at));
            case "span" -> within(SafeXml.attribute(at, "style-name"));
            case "s" -> show(" ");
            case "tab" -> show("\t");
            case "line-break" -> show("\n");
            case "list" -> items.beginList(at);
            case "list-item", "list-header" -> items.beginItem(name, at);
            case "note-body" -> into.push(new Blocks());
            case "table" -> tables.push(new Table());
            case "table-column" -> column(at);
            case "table-row" -> row();
            case "table-cell", "covered-table-cell" -> cell();
            default -> {}
        }
    }

    private static boolean isGone(String name, XMLStreamReader at) {
        boolean picture =
                name.equals("title") && String.valueOf(at.getNamespaceURI()).contains("svg");
        boolean hidden =
                name.equals("section") && SafeXml.attribute(at, "display").equals("none");
        return GONE.contains(name) || picture || hidden;
    }

    private Paragraph begun(String name, XMLStreamReader at) {
        String style = SafeXml.attribute(at, "style-name");
        String sign = name.equals("h") && !items.isInside()
                ? styles.next(OdfStyles.OUTLINE, SafeXml.number(at, "outline-level", 1) - 1, 0)
                : items.takeSign();
        Paragraph paragraph = new Paragraph(kind(name, style, sign), sign);
        paragraph.spans.push(style);
        return paragraph;
    }

    private Kind kind(String name, String style, String sign) {
        if (styles.isOneOf(style, TITLES)) {
            return Kind.TITLE;
        }
        if (name.equals("h")) {
            return Kind.HEADING;
        }
        if (sign.equals(WordNumbering.BULLET)) {
            return Kind.ITEM;
        }
        return styles.isOneOf(style, QUOTES) ? Kind.QUOTE : Kind.PARAGRAPH;
    }

    private void within(String style) {
        if (!paragraphs.isEmpty()) {
            paragraphs.getFirst().spans.push(style);
        }
    }

    private void show(String characters) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || paragraph.spans.stream().anyMatch(styles::isHidden)) {
            return;
        }
        paragraph.text.append(characters);
        boolean bold = paragraph.spans.stream().anyMatch(styles::isBold);
        paragraph.plain += bold || characters.isBlank() ? 0 : 1;
    }

    @Override
    public void text(String text) {
        if (skipped == 0) {
            // Spaces and line feeds that count have elements of their own.
            show(text.replaceAll("\\s+", " "));
        }
    }

    @Override
    public void ends(String name) throws Unreadable {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "p", "h" -> finish(paragraphs.pop());
            case "span" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().spans.poll();
                }
            }
            case "list" -> items.endList();
            case "note-body" -> {
                notes.add(into.pop().text());
                show(Numerals.raised(notes.size()));
            }
            case "table" -> tables.pop();
            case "table-row" -> endRow();
            case "table-cell", "covered-table-cell" -> endCell();
            default -> {}
        }
    }

    private void finish(Paragraph paragraph) throws Unreadable {
        String text = paragraph.text.toString().strip();
        boolean bold = paragraph.kind == Kind.PARAGRAPH && paragraph.sign.isEmpty() && paragraph.plain == 0;
        boolean numbered = !paragraph.sign.isEmpty() && !paragraph.sign.equals(WordNumbering.BULLET);
        if (!text.isEmpty()) {
            into.getFirst().add(bold ? Kind.BOLD : paragraph.kind, numbered ? paragraph.sign + " " + text : text);
        }
    }

    private void column(XMLStreamReader at) {
        if (!tables.isEmpty()) {
            tables.getFirst().columns += Math.min(SafeXml.number(at, "number-columns-repeated", 1), 1000);
        }
    }

    private void row() {
        if (!tables.isEmpty()) {
            tables.getFirst().cells = new ArrayList<>();
        }
    }

    private void cell() {
        if (!tables.isEmpty() && !tables.getFirst().isFrame()) {
            into.push(new Blocks());
        }
    }

    private void endCell() {
        if (!tables.isEmpty() && !tables.getFirst().isFrame()) {
            tables.getFirst().cells.add(into.pop().text());
        }
    }

    private void endRow() throws Unreadable {
        if (!tables.isEmpty() && !tables.getFirst().isFrame()) {
            into.getFirst().add(Kind.ROW, tables.getFirst().cells);
        }
    }
}
