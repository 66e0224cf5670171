package org.undersigned.app.documents.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document as blocks in the order in which they are read, whatever kind of file they came from; becomes HTML. */
public final class Blocks {
    /** Characters of the HTML that is made: what the importer takes at most. */
    static final int LARGEST = 2 << 20;

    /** Begins the HTML of every document; of a page from elsewhere it never is the beginning. */
    public static final String BEGIN = "<!doctype html>\n<body>\n";

    /** Begins the notes, which stand at the end. */
    public static final String NOTES = "<section class=\"notes\">\n";

    private static final int LONGEST_HEADING = 120;

    public enum Kind {
        TITLE,
        HEADING,
        /** A line in bold that may be a heading: it is one if it stands alone. */
        BOLD,
        PARAGRAPH,
        ITEM,
        QUOTE,
        ROW,
        NOTE
    }

    /**
     * One block.
     *
     * @param cells the text, or of a row the text of each cell; a line feed is a line break
     */
    record Block(Kind kind, List<String> cells) {
        Block {
            cells = List.copyOf(cells);
        }

        String text() {
            return String.join(" ", cells);
        }

        boolean isHeading() {
            return kind == Kind.TITLE || kind == Kind.HEADING;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private int size;

    public void add(Kind kind, String text) throws Unreadable {
        add(kind, List.of(text));
    }

    public void add(Kind kind, List<String> cells) throws Unreadable {
        for (String cell : cells) {
            size += cell.length() + 9;
        }
        if (size > LARGEST) {
            throw new Unreadable("documents.too-much-text");
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            boolean tooLong = kind == Kind.BOLD && cells.getFirst().length() > LONGEST_HEADING;
            blocks.add(new Block(tooLong ? Kind.PARAGRAPH : kind, cells));
        }
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Everything as plain text, one block on a line. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    public String html() {
        StringBuilder html = new StringBuilder(BEGIN);
        List<Block> settled = settled();
        String open = "";
        for (Block block : settled) {
            String list = switch (block.kind()) {
                case ITEM -> "ul";
                case ROW -> "table";
                case NOTE -> "section";
                default -> "";
            };
            if (!list.equals(open)) {
                html.append(open.isEmpty() ? "" : "</" + open + ">\n");
                html.append(list.isEmpty() ? "" : list.equals("section") ? NOTES : "<" + list + ">\n");
                open = list;
            }
            append(html, block);
        }
        return html.append(open.isEmpty() ? "" : "</" + open + ">\n")
                .append("</body>\n")
                .toString();
    }

    private static void append(StringBuilder html, Block block) {
        if (block.kind() == Kind.ROW) {
            html.append("<tr>");
            block.cells()
                    .forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>\n");
            return;
        }
        String element = switch (block.kind()) {
            case TITLE -> "h1";
            case HEADING, BOLD -> "h2";
            case ITEM -> "li";
            case QUOTE -> "blockquote";
            case PARAGRAPH, ROW, NOTE -> "p";
        };
        html.append('<').append(element).append('>').append(escaped(block.text()));
        html.append("</").append(element).append(">\n");
    }

    /** Text as HTML; line feeds become breaks, and what XML may not hold becomes spaces. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\n' -> escaped.append("<br>");
                default -> escaped.appendCodePoint(c < ' ' || Character.getType(c) == Character.SURROGATE ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    /** One title at most, and it stands at the top; a line in bold is a heading only where its neighbours are not bold. */
    private List<Block> settled() {
        List<Block> settled = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean crowd = is(Kind.BOLD, i - 1) || is(Kind.BOLD, i + 1);
            Kind kind = block.kind() == Kind.BOLD ? (crowd ? Kind.PARAGRAPH : Kind.HEADING) : block.kind();
            if (kind == Kind.TITLE && is(Kind.TITLE, i - 1)) {
                settled.set(
                        settled.size() - 1,
                        new Block(Kind.TITLE, List.of(settled.getLast().text() + " " + block.text())));
            } else {
                settled.add(new Block(kind, block.cells()));
            }
        }
        long titles = settled.stream().filter(b -> b.kind() == Kind.TITLE).count();
        if (titles > 1) {
            demoteAllTitles(settled);
        }
        if (titles != 1) {
            promoteFirstHeading(settled);
        }
        return settled;
    }

    private boolean is(Kind kind, int index) {
        return index >= 0 && index < blocks.size() && blocks.get(index).kind() == kind;
    }

    private static void demoteAllTitles(List<Block> settled) {
        settled.replaceAll(b -> b.kind() == Kind.TITLE ? new Block(Kind.HEADING, b.cells()) : b);
    }

    // Above a title stand a sender and a date at most.
    private static void promoteFirstHeading(List<Block> settled) {
        for (int i = 0; i < settled.size(); i++) {
            Block block = settled.get(i);
            if (block.isHeading()) {
                settled.set(i, new Block(Kind.TITLE, block.cells()));
                return;
            }
            if (block.text().length() > LONGEST_HEADING) {
                return;
            }
        }
    }
}
