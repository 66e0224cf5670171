package org.undersigned.app.renditions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.undersigned.app.words.WrittenLanguage;

/** The paragraphs of a DOCX: each with a style, each run of words with its language and direction. */
final class DocxParagraphs {
    /** One numbering for all demands: a second list goes on where the first ended. */
    static final BigInteger DEMANDS = BigInteger.ONE;

    private static final BigInteger BULLETS = BigInteger.TWO;

    // A4 and its margins in twentieths of a point.
    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;
    private static final int MARGIN = 1531;

    private final XWPFDocument document;
    private final WrittenLanguage language;
    private BigInteger lists = DEMANDS;

    DocxParagraphs(XWPFDocument document, WrittenLanguage language) {
        this.document = document;
        this.language = language;
        try {
            InputStream styles = new ByteArrayInputStream(Resource.bytes("styles.xml"));
            InputStream numbering = new ByteArrayInputStream(Resource.bytes("numbering.xml"));
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("the styles of documents are broken", e);
        }
        lay(document.getDocument().getBody().addNewSectPr(), 1);
    }

    Added add(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return new Added(paragraph, isRightToLeft(language));
    }

    /** Another list: a word processor would take two with one number for one. */
    BigInteger newBullets() {
        lists = lists.add(BigInteger.ONE);
        document.getNumbering().addNum(BULLETS, lists);
        return lists;
    }

    /** What was added since the last end stands in so many columns. */
    void endColumns(int columns) {
        XWPFParagraph last = document.getParagraphs().getLast();
        lay(last.getCTP().getPPr().addNewSectPr(), columns);
    }

    void numberPages() {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void lay(CTSectPr section, int columns) {
        section.addNewType().setVal(STSectionMark.CONTINUOUS);
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        if (columns > 1) {
            section.addNewCols().setNum(BigInteger.valueOf(columns));
        }
        if (isRightToLeft(language)) {
            section.addNewBidi();
        }
    }

    private static boolean isRightToLeft(WrittenLanguage language) {
        return language.direction().equals("rtl");
    }

    /** A paragraph that words can be put into. */
    static final class Added {
        private final XWPFParagraph paragraph;

        private Added(XWPFParagraph paragraph, boolean isRightToLeft) {
            this.paragraph = paragraph;
            if (isRightToLeft) {
                paragraph.getCTP().getPPr().addNewBidi();
            }
        }

        Added numbered(BigInteger list, int level) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            return this;
        }

        Added run(String words, WrittenLanguage language) {
            speak(paragraph.createRun(), words, language);
            return this;
        }

        /** An address, shown as people read it. */
        void link(String address, String followed) {
            speak(paragraph.createHyperlinkRun(followed), address, new WrittenLanguage("en"));
        }

        private static void speak(XWPFRun run, String words, WrittenLanguage language) {
            run.setText(words);
            CTRPr properties = run.getCTR().isSetRPr()
                    ? run.getCTR().getRPr()
                    : run.getCTR().addNewRPr();
            CTLanguage spoken = properties.addNewLang();
            if (isRightToLeft(language)) {
                properties.addNewRtl();
                spoken.setBidi(language.tag());
            } else {
                spoken.setVal(language.tag());
            }
        }
    }
}
