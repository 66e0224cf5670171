package org.undersigned.app.renditions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.app.statements.Labels;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.WebSource;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/**
 * Whether the page and the DOCX say enough for a program to find the signed bytes again: read here by their structure
 * alone, without the importer's guesses.
 */
class RoundTripTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    static Stream<PrintedStatement> statements() {
        return Stream.of(Printed.english(), Printed.armenian(), Printed.arabic(), likeMarks());
    }

    /** Words that look like marks of other blocks. */
    private static PrintedStatement likeMarks() {
        Demand demand = new Demand(
                "[2026-01-01] Met when: never",
                List.of("Due: 1 March 2026"),
                Optional.of("Met when: it is"),
                new Due.Undated("No due date: none"));
        StatementText text = new StatementText(
                "# 1. Not a heading",
                List.of(
                        new Block.Paragraph("1. not a demand"),
                        new Block.Paragraph("\\ > [ ] &amp; <b>not bold</b>"),
                        new Block.BulletList(List.of("- twice", "a) b)")),
                        new Block.BulletList(List.of("another list")),
                        new Block.DemandList(List.of(demand)),
                        new Block.Quote("> twice")));
        return Printed.of("ka", text, List.of(), List.of());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void thePageGivesTheSignedBytesBack(PrintedStatement statement) {
        StatementText text = statement.text();
        Revision revision = new Revision(
                new StatementId(UUID.randomUUID()),
                1,
                statement.language().tag(),
                text,
                statement.sha256(),
                statement.addressees(),
                Map.of(0, List.of(LocalDate.of(2021, 11, 9))),
                Map.of(0, List.of(new WebSource("https://harbour.example/minutes"))),
                List.of(),
                Instant.EPOCH);
        StringOutput page = new StringOutput();
        TEMPLATES.render("statements/text.jte", Map.of("revision", revision), page);
        StatementText read = new StatementText(text.title(), blocks(Jsoup.parse(page.toString()), statement.labels()));
        assertThat(CanonicalText.render(read)).asString().isEqualTo(new String(CanonicalText.render(text), UTF_8));
    }

    private static List<Block> blocks(Document page, Labels labels) {
        page.select("[data-not-signed]").remove();
        return page.select(".doc").first().children().stream()
                .map(element -> block(element, labels))
                .toList();
    }

    private static Block block(Element element, Labels labels) {
        return switch (element.tagName()) {
            case "h2" -> new Block.Heading(element.text());
            case "blockquote" -> new Block.Quote(element.text());
            case "ul" -> new Block.BulletList(element.select("li").eachText());
            case "ol" ->
                new Block.DemandList(element.children().stream()
                        .map(item -> demand(item, labels))
                        .toList());
            default -> new Block.Paragraph(element.text());
        };
    }

    private static Demand demand(Element item, Labels labels) {
        Due due = new Due.NotStated();
        if (!item.select("p.due").isEmpty()) {
            due = new Due.On(LocalDate.parse(item.select("p.due time").attr("datetime")));
        } else if (!item.select("p.no-due-date").isEmpty()) {
            due = new Due.Undated(
                    without(labels.noDueDate(), item.select("p.no-due-date").text()));
        }
        return new Demand(
                item.child(0).text(),
                item.select("ol[type=a] li").eachText(),
                item.select("p.met-when").stream()
                        .map(test -> without(labels.metWhen(), test.text()))
                        .findFirst(),
                due);
    }

    private static String without(String label, String line) {
        assertThat(line).startsWith(label + ": ");
        return line.substring(label.length() + 2);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theDocxGivesTheSignedBytesBack(PrintedStatement statement) throws IOException {
        StatementText text = statement.text();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(new Renditions().docx(statement)))) {
            StatementText read = new StatementText(
                    document.getParagraphs().getFirst().getText(), blocks(document, statement.labels()));
            assertThat(CanonicalText.render(read)).asString().isEqualTo(new String(CanonicalText.render(text), UTF_8));
        }
    }

    private static List<Block> blocks(XWPFDocument document, Labels labels) {
        List<Block> blocks = new ArrayList<>();
        XWPFParagraph before = document.getParagraphs().getFirst();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            String words = paragraph.getText();
            boolean goesOn = before.getStyle().equals(paragraph.getStyle())
                    && before.getNumID() != null
                    && before.getNumID().equals(paragraph.getNumID());
            switch (paragraph.getStyle()) {
                case "Heading1" -> blocks.add(new Block.Heading(words));
                case "Normal" -> blocks.add(new Block.Paragraph(words));
                case "Quote" -> blocks.add(new Block.Quote(words));
                case "ListBullet" -> addItem(blocks, words, goesOn);
                case "ListNumber" -> addDemand(blocks, words);
                case "ListNumber2" ->
                    changeDemand(
                            blocks,
                            demand -> new Demand(
                                    demand.text(),
                                    Stream.concat(demand.parts().stream(), Stream.of(words))
                                            .toList(),
                                    demand.test(),
                                    demand.due()));
                case "ListContinue" -> changeDemand(blocks, demand -> continued(demand, words, labels));
                default -> {}
            }
            before = paragraph;
        }
        // The heading of the names.
        if (blocks.getLast().equals(new Block.Heading(labels.undersigned()))) {
            blocks.removeLast();
        }
        return blocks;
    }

    private static void addItem(List<Block> blocks, String words, boolean goesOn) {
        List<String> items = new ArrayList<>();
        if (goesOn) {
            items.addAll(((Block.BulletList) blocks.removeLast()).items());
        }
        items.add(words);
        blocks.add(new Block.BulletList(items));
    }

    private static void addDemand(List<Block> blocks, String words) {
        List<Demand> demands = new ArrayList<>();
        if (blocks.getLast() instanceof Block.DemandList list) {
            demands.addAll(list.demands());
            blocks.removeLast();
        }
        demands.add(Demand.of(words));
        blocks.add(new Block.DemandList(demands));
    }

    private static void changeDemand(List<Block> blocks, UnaryOperator<Demand> change) {
        List<Demand> demands = new ArrayList<>(((Block.DemandList) blocks.removeLast()).demands());
        demands.add(change.apply(demands.removeLast()));
        blocks.add(new Block.DemandList(demands));
    }

    private static Demand continued(Demand demand, String line, Labels labels) {
        if (demand.test().isEmpty() && line.startsWith(labels.metWhen() + ": ")) {
            return new Demand(
                    demand.text(), demand.parts(), Optional.of(without(labels.metWhen(), line)), demand.due());
        }
        Due due = line.startsWith(labels.noDueDate() + ": ")
                ? new Due.Undated(without(labels.noDueDate(), line))
                : new Due.On(dated(without(labels.due(), line), labels));
        return new Demand(demand.text(), demand.parts(), demand.test(), due);
    }

    private static LocalDate dated(String written, Labels labels) {
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(date -> labels.written(date).equals(written))
                .findFirst()
                .orElseThrow();
    }
}
