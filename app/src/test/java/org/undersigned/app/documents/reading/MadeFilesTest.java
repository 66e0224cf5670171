package org.undersigned.app.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Files made with the libraries that read them, for what a word processor was not asked to make. */
class MadeFilesTest {
    private static String read(SourceKind kind, byte[] file) {
        return ReadingProgram.answer(kind, file);
    }

    private static String csv(String text) {
        return read(SourceKind.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String markdown(String text) {
        return read(SourceKind.MARKDOWN, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(XWPFDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static BigInteger numbered(XWPFDocument document) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(7));
        level(definition, 0, STNumberFormat.UPPER_ROMAN, "%1.");
        level(definition, 1, STNumberFormat.LOWER_LETTER, "(%2)");
        level(definition, 2, STNumberFormat.DECIMAL, "%1.%2.%3");
        var numbering = document.createNumbering();
        return numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition, numbering)));
    }

    private static void level(CTAbstractNum definition, int level, STNumberFormat.Enum format, String text) {
        CTLvl found = definition.addNewLvl();
        found.setIlvl(BigInteger.valueOf(level));
        found.addNewStart().setVal(BigInteger.ONE);
        found.addNewNumFmt().setVal(format);
        found.addNewLvlText().setVal(text);
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = paragraph(document, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    @Test
    void wordsNumbersAreThoseThatAReaderSees() {
        XWPFDocument document = new XWPFDocument();
        BigInteger list = numbered(document);
        item(document, list, 0, "First");
        item(document, list, 1, "part");
        item(document, list, 1, "another");
        paragraph(document, "Between.");
        item(document, list, 0, "Second");
        item(document, list, 1, "begins again");
        item(document, list, 2, "deeper");
        assertThat(read(SourceKind.ZIP, bytes(document)))
                .contains("<p>I. First</p>\n<p>(a) part</p>\n<p>(b) another</p>\n<p>Between.</p>\n<p>II. Second</p>")
                .contains("<p>(a) begins again</p>\n<p>II.a.1 deeper</p>");
    }

    @Test
    void aLineInBoldThatStandsAloneIsAHeadingAndACrowdOfThemIsNot() {
        XWPFDocument document = new XWPFDocument();
        bold(document, "Keep the night ferry");
        paragraph(document, "Since September no boat has left the quay between dusk and dawn.".repeat(3));
        bold(document, "River Watch");
        bold(document, "Choir of the Quay");
        assertThat(read(SourceKind.ZIP, bytes(document)))
                .contains("<h1>Keep the night ferry</h1>")
                .contains("<p>River Watch</p>\n<p>Choir of the Quay</p>");
    }

    private static void bold(XWPFDocument document, String text) {
        XWPFRun run = document.createParagraph().createRun();
        run.setText(text);
        run.setBold(true);
    }

    @Test
    void textInAFrameOfOneCellIsTextAndHiddenTextIsNone() {
        XWPFDocument document = new XWPFDocument();
        XWPFTable frame = document.createTable(1, 1);
        frame.getRow(0).getCell(0).setText("We ask for a road.");
        XWPFParagraph paragraph = paragraph(document, "Seen");
        XWPFRun hidden = paragraph.createRun();
        hidden.setText(" and unseen");
        hidden.setVanish(true);
        XWPFTable table = document.createTable(1, 2);
        table.getRow(0).getCell(0).setText("a < b");
        table.getRow(0).getCell(1).setText("c & d");
        assertThat(read(SourceKind.ZIP, bytes(document)))
                .contains(
                        "<p>We ask for a road.</p>\n<p>Seen</p>\n<table>\n<tr><td>a &lt; b</td><td>c &amp; d</td></tr>");
    }

    @Test
    void aWorkbooksFormulasShowWhatTheyLastShowed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Notes");
            XSSFSheet sheet = workbook.createSheet("Signatories");
            sheet.createRow(0).createCell(0).setCellValue("Letter of the islands");
            sheet.createRow(2).createCell(1).setCellValue("Nom de l’organisation");
            sheet.createRow(3).createCell(1).setCellValue("Les Amis du bac");
            sheet.createRow(4).createCell(1).setCellFormula("WEBSERVICE(\"http://localhost/\")");
            sheet.createRow(9).createCell(1).setCellValue("-Oar- Club");
            workbook.write(out);
        }
        assertThat(read(SourceKind.ZIP, out.toByteArray())).isEqualTo("NLes Amis du bac\n-Oar- Club");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`No;Name;Organisation\n1;Ana Sol;River Watch\n2;Bo Lim;\"Choir; of the Quay\"\n`|`NRiver Watch\nChoir; of the Quay`",
                "`River Watch,Norland,a@b.example\nChoir of the Quay,Norland,c@d.example\n`|`NRiver Watch\nChoir of the Quay`",
                "`River Watch\nFriends, Heirs and Assigns of the Ferry\nChoir of the Quay\n`|`NRiver Watch\nFriends, Heirs and Assigns of the Ferry\nChoir of the Quay`",
                "`Vorname;Nachname\nAna;Sol\nBo;Lim\n`|`NAna Sol\nBo Lim`",
                "`Կազմակերպություն,Երկիր\n«Երեք կղզի» միություն,Հայք\n`|`N«Երեք կղզի» միություն`",
                "`1,2\n3,4\n`|`Rdocuments.table-no-names`"
            })
    void namesAreFoundInTables(String csv, String answer) {
        assertThat(csv(csv)).isEqualTo(answer);
    }

    @Test
    void markdownBecomesHtml() {
        String html = markdown("""
                ---
                title: "Keep the night ferry"
                ---

                Since *September* no boat has left.

                1. Run it.
                   1. Every night.

                > A promise has a date.

                | Name | Since |
                |------|-------|
                | River Watch | 2019 |
                """);
        assertThat(html)
                .startsWith("L<!doctype html>\n<body>\n<h1>Keep the night ferry</h1>")
                .contains("<blockquote>\n<p>A promise has a date.</p>")
                .contains("<td>River Watch</td>")
                .contains("<li>Run it.\n<ol>");
    }

    private static final List<String> PROSE = List.of(
            "Everybody who has waited on that bench knows how the tide sounds",
            "when no engine answers it, and how long the lamp of the light-",
            "house takes to come round again, and what a well-",
            "known promise weighs. A well-known promise weighs a lot today",
            "in the ferry hall.");

    @Test
    void aPdfsHyphensAreTakenOutOnlyWhereTheyPartAWord() throws IOException {
        PdfMaker pdf = new PdfMaker();
        pdf.page().lines(72, 700, 11, PROSE);
        assertThat(read(SourceKind.PDF, pdf.bytes()))
                .contains(
                        "the lamp of the lighthouse takes to come round again, and what a well-known promise weighs. A")
                .contains("today in the ferry hall.</p>");
    }

    @Test
    void aPdfsColumnsAreReadOneAfterTheOther() throws IOException {
        PdfMaker pdf = new PdfMaker();
        pdf.page().lines(72, 740, 20, List.of("Keep the night ferry of Lindmark running on"));
        for (int i = 0; i < 8; i++) {
            pdf.lines(72, 700 - 14 * i, 11, List.of("left column, line number " + i + " of eight"));
            pdf.lines(320, 700 - 14 * i, 11, List.of("right column, row number " + i + " of eight"));
        }
        String html = read(SourceKind.PDF, pdf.bytes());
        assertThat(html).contains("<h1>Keep the night ferry of Lindmark running on</h1>");
        assertThat(html.indexOf("line number 7")).isLessThan(html.indexOf("row number 0"));
    }

    @Test
    void aPdfsHeadsFeetAndPageNumbersAreDroppedAndParagraphsGoOverPages() throws IOException {
        PdfMaker pdf = new PdfMaker();
        for (int i = 1; i <= 3; i++) {
            pdf.page().lines(72, 800, 9, List.of("Night Ferry Coalition"));
            pdf.lines(
                    72,
                    740,
                    11,
                    i == 1
                            ? PROSE.subList(0, 2)
                            : List.of("house and the harbour, in words of page " + "abc".charAt(i - 1) + " here"));
            pdf.lines(280, 40, 9, List.of("- " + i + " -"));
        }
        assertThat(read(SourceKind.PDF, pdf.bytes()))
                .doesNotContain("Coalition", "- 2 -")
                .contains("the lamp of the lighthouse and the harbour");
    }

    @Test
    void aPdfWithoutTextIsRefusedInASentence() throws IOException {
        assertThat(read(SourceKind.PDF, new PdfMaker().page().bytes())).isEqualTo("Rdocuments.pdf-pictures");
    }
}
