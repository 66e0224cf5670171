package org.undersigned.app.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.undersigned.app.words.WrittenLanguage;

/** What is in the DOCX, as another program finds it. */
class DocxTest {
    private static final Renditions RENDITIONS = new Renditions();

    private static XWPFDocument read(PrintedStatement statement) throws IOException {
        byte[] docx = RENDITIONS.docx(statement);
        Files.createDirectories(Path.of("target/renditions"));
        Files.write(Path.of("target/renditions", statement.language().tag() + ".docx"), docx);
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    @Test
    void hasStylesAndNumbers() throws IOException {
        try (XWPFDocument document = read(Printed.english())) {
            assertThat(document.getParagraphs().stream().map(DocxTest::line))
                    .containsSubsequence(
                            "Title | Keep the night ferry of Lindmark running",
                            "Subtitle | To: Harbour Office of Lindmark, Town Council",
                            "Subtitle | Published: 12 March 2026",
                            "heading 1 | What was promised, and what came of it",
                            "Quote | The boat shall not lie at the quay while anybody waits on the islands.",
                            "List Bullet bullet – | nurses, whose shifts end when nothing runs;",
                            "List Number decimal %1. | Run the night ferry again, at least once every night, and for that",
                            "List Number 2 lowerLetter %2) | repair the Little Heron;",
                            "List Number 2 lowerLetter %2) | hire two hands for the dark months.",
                            "List Continue | Met when: a boat has crossed on thirty nights in a row",
                            "List Continue | Due: 1 March 2026",
                            "List Number decimal %1. | Publish the timetable of each month a fortnight before it begins.",
                            "List Continue | No due date: it is due every month",
                            "Normal | And from the Town Council to:",
                            "List Number decimal %1. | Keep the ferry hall open and heated until the last boat has left.",
                            "Normal | A promise has a date.",
                            "heading 1 | The undersigned",
                            "List | Friends of the Night Ferry",
                            "List | Heron Rock Village Council",
                            "footer | Page of the statement: "
                                    + Printed.english().page(),
                            "footer | SHA-256 of the signed text: "
                                    + String.join(" ", Printed.english().digestGroups()));
            // A second list of demands goes on where the first ended.
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "ListNumber".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getNumID)
                            .distinct())
                    .hasSize(1);
        }
    }

    private static String line(XWPFParagraph paragraph) {
        String style = paragraph.getStyle() == null
                ? ""
                : paragraph
                        .getDocument()
                        .getStyles()
                        .getStyle(paragraph.getStyle())
                        .getName();
        String number =
                paragraph.getNumFmt() == null ? "" : " " + paragraph.getNumFmt() + " " + paragraph.getNumLevelText();
        return style + number + " | " + paragraph.getText();
    }

    @Test
    void everyRunSaysItsLanguageAndDirection() throws IOException {
        try (XWPFDocument document = read(Printed.arabic())) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> !paragraph.getRuns().isEmpty()))
                    .allMatch(paragraph -> paragraph.getCTP().getPPr().isSetBidi());
            XWPFParagraph title = document.getParagraphs().getFirst();
            var properties = title.getRuns().getFirst().getCTR().getRPr();
            assertThat(properties.getLangArray(0).getBidi()).isEqualTo("ar");
            assertThat(properties.sizeOfRtlArray()).isOne();
        }
        try (XWPFDocument document = read(Printed.armenian())) {
            var properties = document.getParagraphs()
                    .getFirst()
                    .getRuns()
                    .getFirst()
                    .getCTR()
                    .getRPr();
            assertThat(properties.getLangArray(0).getVal()).isEqualTo("hy");
        }
    }

    @Test
    void describesItself() throws IOException {
        try (XWPFDocument document = read(Printed.english())) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Keep the night ferry of Lindmark running");
            assertThat(properties.getCreated()).isEqualTo("2026-03-12T09:30:00Z");
        }
    }

    @Test
    void theSameStatementGivesTheSameBytes() {
        assertThat(RENDITIONS.docx(Printed.english())).isEqualTo(new Renditions().docx(Printed.english()));
    }

    @Test
    void manyAndHostileNamesStayNames() throws IOException {
        List<String> hostile =
                List.of("<script>alert(1)</script> & Sons", "W".repeat(400), "绿色江河 Green River 🐟", "]]>");
        try (XWPFDocument document = read(Printed.english().withSignatories(hostile));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(hostile);
        }
        try (XWPFDocument document = read(Printed.english().withSignatories(Printed.names(3100)))) {
            assertThat(document.getParagraphs().stream().filter(p -> "List".equals(p.getStyle())))
                    .hasSize(PrintedStatement.MOST_NAMES);
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Further names, on the page: 100");
        }
    }

    @Test
    void aScriptWithoutTypeIsNoObstacle() throws IOException {
        PrintedStatement thai = Printed.small("th", "เรือข้ามฟาก", "เรือ", "เรือ", "เรือ");
        try (XWPFDocument document = read(thai)) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("เรือข้ามฟาก");
            assertThat(thai.labels().language()).isEqualTo(new WrittenLanguage("en"));
        }
    }
}
