package org.undersigned.app.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.undersigned.app.documents.blocks.Blocks;
import org.undersigned.app.documents.blocks.Blocks.Kind;
import org.undersigned.app.documents.blocks.Numerals;
import org.undersigned.app.documents.blocks.Unreadable;

/**
 * DOCX through POI: paragraphs with their styles and numbers, tables, notes after the text. What was deleted in tracked
 * changes is left out, what was inserted stands; comments, hidden text, headers and footers are left out.
 */
final class WordReader {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Set<String> ROWS = Set.of("tr");
    private static final Set<String> CELLS = Set.of("tc");
    private static final Set<String> WITHOUT_CONTENT = Set.of("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr");

    private final XWPFDocument document;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final List<XWPFAbstractFootnoteEndnote> notes = new ArrayList<>();
    private final WordRuns runs;
    /** Of a paragraph whose end was deleted in a tracked change: it goes on in the next one. */
    private String carried = "";

    private WordReader(XWPFDocument document) {
        this.document = document;
        this.styles = new WordStyles(document);
        this.numbering = new WordNumbering(document, styles);
        this.runs = new WordRuns(styles, this::noteNumber);
    }

    static Blocks read(ZipMembers zip) throws Unreadable {
        try (XWPFDocument document = new XWPFDocument(OPCPackage.open(new MembersPackage(zip)))) {
            return new WordReader(document).read();
        } catch (IOException | OpenXML4JException | POIXMLException | OpenXML4JRuntimeException e) {
            throw new Unreadable(e, "documents.word-damaged");
        }
    }

    private Blocks read() throws Unreadable {
        Blocks blocks = new Blocks();
        content(document.getDocument().getBody(), blocks);
        if (!carried.isEmpty()) {
            blocks.add(Kind.PARAGRAPH, carried);
        }
        // Notes may hold references to notes.
        for (int i = 0; i < notes.size(); i++) {
            Blocks note = new Blocks();
            content(notes.get(i).getCTFtnEdn(), note);
            blocks.add(Kind.NOTE, Numerals.raised(i + 1) + " " + note.text());
        }
        return blocks;
    }

    private int noteNumber(String kind, String id) {
        if (!id.matches("\\d{1,9}")) {
            return 0;
        }
        XWPFAbstractFootnoteEndnote note = kind.equals("footnoteReference")
                ? document.getFootnoteByID(Integer.parseInt(id))
                : document.getEndnoteByID(Integer.parseInt(id));
        if (note == null) {
            return 0;
        }
        int known = notes.indexOf(note);
        if (known < 0) {
            notes.add(note);
        }
        return known < 0 ? notes.size() : known + 1;
    }

    private void content(XmlObject holder, Blocks into) throws Unreadable {
        try (XmlCursor cursor = holder.newCursor()) {
            children(cursor, into);
        }
    }

    private void children(XmlCursor cursor, Blocks into) throws Unreadable {
        for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
            String name = cursor.getName().getLocalPart();
            if (name.equals("p") && cursor.getObject() instanceof CTP paragraph) {
                paragraph(paragraph, into);
            } else if (name.equals("tbl")) {
                table(cursor, into);
            } else if (!WITHOUT_CONTENT.contains(name) && !WordRuns.isGone(name)) {
                cursor.push();
                children(cursor, into);
                cursor.pop();
            }
        }
    }

    private void paragraph(CTP paragraph, Blocks into) throws Unreadable {
        CTPPr properties = paragraph.getPPr();
        String id = properties != null && properties.isSetPStyle()
                ? properties.getPStyle().getVal()
                : null;
        WordStyles.Style style = styles.of(id);
        WordRuns.Line line = runs.read(paragraph, style);
        if (properties != null && properties.isSetRPr() && properties.getRPr().isSetDel()) {
            carried += line.text();
            return;
        }
        String text = (carried + line.text()).strip();
        carried = "";
        if (!style.isContents() && !text.isEmpty()) {
            String sign = sign(properties, style);
            into.add(kind(properties, style, line, sign), withSign(sign, text));
        }
        for (XmlObject box : line.boxes()) {
            content(box, into);
        }
    }

    private static String withSign(String sign, String text) {
        return sign.isEmpty() || sign.equals(WordNumbering.BULLET) ? text : sign + " " + text;
    }

    private static Kind kind(@Nullable CTPPr properties, WordStyles.Style style, WordRuns.Line line, String sign) {
        int outline = properties != null && properties.isSetOutlineLvl()
                ? WordStyles.outline(properties.getOutlineLvl().getVal())
                : style.outline();
        if (style.isTitle()) {
            return Kind.TITLE;
        }
        if (outline >= 0) {
            return Kind.HEADING;
        }
        if (sign.equals(WordNumbering.BULLET)) {
            return Kind.ITEM;
        }
        if (style.isQuote()) {
            return Kind.QUOTE;
        }
        return line.bold() && sign.isEmpty() ? Kind.BOLD : Kind.PARAGRAPH;
    }

    private String sign(@Nullable CTPPr properties, WordStyles.Style style) {
        int list = style.numbering();
        int level = Math.max(0, style.level());
        if (properties != null && properties.isSetNumPr()) {
            var own = properties.getNumPr();
            list = own.isSetNumId() ? own.getNumId().getVal().intValue() : list;
            level = own.isSetIlvl() ? own.getIlvl().getVal().intValue() : level;
        } else if (style.level() < 0 && style.outline() > 0) {
            level = style.outline();
        }
        return list == 0 ? "" : numbering.next(list, level);
    }

    private void table(XmlCursor cursor, Blocks into) throws Unreadable {
        List<XmlObject> rows = inside(cursor, ROWS);
        List<List<XmlObject>> cells = new ArrayList<>();
        for (XmlObject row : rows) {
            try (XmlCursor at = row.newCursor()) {
                cells.add(inside(at, CELLS));
            }
        }
        // A table of one column is a frame around text.
        boolean frame = cells.stream().allMatch(row -> row.size() <= 1);
        for (List<XmlObject> row : cells) {
            List<String> texts = new ArrayList<>();
            for (XmlObject cell : row) {
                Blocks inner = frame ? into : new Blocks();
                content(cell, inner);
                texts.add(frame ? "" : inner.text());
            }
            into.add(Kind.ROW, texts);
        }
    }

    private static List<XmlObject> inside(XmlCursor cursor, Set<String> wanted) {
        List<XmlObject> found = new ArrayList<>();
        cursor.push();
        for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
            String name = cursor.getName().getLocalPart();
            if (wanted.contains(name)) {
                if (!isDeletedRow(cursor)) {
                    found.add(cursor.getObject());
                }
            } else if (!WITHOUT_CONTENT.contains(name) && !name.equals("p") && !WordRuns.isGone(name)) {
                found.addAll(inside(cursor, wanted));
            }
        }
        cursor.pop();
        return found;
    }

    private static boolean isDeletedRow(XmlCursor row) {
        return row.getObject().selectChildren(new QName(W, "trPr")).length > 0
                && row.getObject().selectChildren(new QName(W, "trPr"))[0].selectChildren(new QName(W, "del")).length
                        > 0;
    }
}
