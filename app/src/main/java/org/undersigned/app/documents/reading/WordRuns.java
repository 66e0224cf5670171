package org.undersigned.app.documents.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.undersigned.app.documents.blocks.Numerals;

/** The characters of one Word paragraph: what a reader sees when every tracked change is accepted. */
final class WordRuns {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Deleted, moved away, or said twice: a fallback repeats what stands beside it. */
    private static final Set<String> GONE = Set.of("del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr");

    interface Notes {
        /** The number that a reference shows, or 0 if it leads nowhere. */
        int number(String kind, String id);
    }

    /**
     * A paragraph's characters.
     *
     * @param boxes text boxes that hang on it
     */
    record Line(String text, boolean bold, List<XmlObject> boxes) {}

    private final WordStyles styles;
    private final Notes notes;
    /** For each open field whether its code is being read: fields go across paragraphs. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private StringBuilder text = new StringBuilder();
    private List<XmlObject> boxes = new ArrayList<>();
    private int plain;

    WordRuns(WordStyles styles, Notes notes) {
        this.styles = styles;
        this.notes = notes;
    }

    static boolean isGone(String name) {
        return GONE.contains(name);
    }

    Line read(CTP paragraph, WordStyles.Style style) {
        text = new StringBuilder();
        boxes = new ArrayList<>();
        plain = 0;
        try (XmlCursor cursor = paragraph.newCursor()) {
            children(cursor, style, style.hidden(), style.bold());
        }
        boolean bold = plain == 0 && !text.isEmpty();
        return new Line(text.toString().replaceAll(" *\n *", "\n"), bold, List.copyOf(boxes));
    }

    private void children(XmlCursor cursor, WordStyles.Style style, boolean hidden, boolean bold) {
        cursor.push();
        for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
            String name = cursor.getName().getLocalPart();
            if (name.equals("txbxContent")) {
                boxes.add(cursor.getObject());
            } else if (name.equals("r") && cursor.getObject() instanceof CTR run) {
                CTRPr own = run.isSetRPr() ? run.getRPr() : null;
                children(cursor, style, hidden || isHidden(own), isBold(own, bold));
            } else if (!isGone(name) && !hidden && !isSign(name, cursor, bold)) {
                children(cursor, style, false, bold);
            }
        }
        cursor.pop();
    }

    private boolean isHidden(@Nullable CTRPr own) {
        return WordStyles.isHidden(own)
                || (own != null
                        && own.getRStyleList().stream()
                                .anyMatch(name -> styles.of(name.getVal()).hidden()));
    }

    private boolean isBold(@Nullable CTRPr own, boolean otherwise) {
        if (own == null) {
            return otherwise;
        }
        boolean styled = own.getRStyleList().stream()
                .anyMatch(name -> styles.of(name.getVal()).bold());
        return own.sizeOfBArray() > 0 ? WordStyles.isBold(own) : otherwise || styled;
    }

    // Whether the element is one that shows something by itself.
    private boolean isSign(String name, XmlCursor at, boolean bold) {
        switch (name) {
            case "t" -> add(at.getTextValue(), bold);
            case "tab", "ptab" -> add("\t", true);
            case "br", "cr" -> add(attribute(at, "type").equals("page") ? " " : "\n", true);
            case "noBreakHyphen" -> add("\u2011", true);
            case "sym" -> add(symbol(attribute(at, "char")), true);
            case "fldChar" -> field(attribute(at, "fldCharType"));
            case "footnoteReference", "endnoteReference" -> {
                int number = notes.number(name, attribute(at, "id"));
                add(number == 0 ? "" : Numerals.raised(number), true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void add(String characters, boolean bold) {
        if (!fields.contains(true)) {
            text.append(characters);
            plain += bold || characters.isBlank() ? 0 : 1;
        }
    }

    private void field(String mark) {
        switch (mark) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    // Fonts of symbols have no letters behind their signs; those outside their private area are what they say.
    private static String symbol(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        int c = Integer.parseInt(hex, 16);
        return Character.getType(c) == Character.PRIVATE_USE ? "•" : Character.toString(c);
    }

    private static String attribute(XmlCursor at, String name) {
        String value = at.getAttributeText(new QName(W, name));
        return value == null ? "" : value;
    }
}
