package org.undersigned.app.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.app.statements.Labels;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.StatementText;

/** What is in the PDF, and whether it is as lasting and as readable as it says. */
class PdfTest {
    private static final Renditions RENDITIONS = new Renditions();

    static Stream<PrintedStatement> inEachScript() {
        return Stream.of(
                Printed.english(),
                Printed.armenian(),
                Printed.arabic(),
                Printed.small(
                        "ru",
                        "Сохраним ночной паром",
                        "С 19 сентября 2025 года ни одна лодка не отходит от причала ночью.",
                        "Возобновить ночной паром.",
                        "Друзья ночного парома"),
                Printed.small(
                        "ka",
                        "შევინარჩუნოთ ღამის ბორანი",
                        "2025 წლის სექტემბრიდან ღამით ნავი აღარ გადის.",
                        "განაახლეთ ღამის ბორანი.",
                        "ღამის ბორნის მეგობრები"),
                Printed.small(
                        "el",
                        "Κρατήστε το νυχτερινό πορθμείο",
                        "Από τον Σεπτέμβριο του 2025 κανένα σκάφος δεν φεύγει τη νύχτα.",
                        "Ξαναρχίστε το νυχτερινό πορθμείο.",
                        "Φίλοι του νυχτερινού πορθμείου"),
                Printed.small(
                        "he",
                        "שמרו על מעבורת הלילה",
                        "מספטמבר 2025 שום סירה אינה יוצאת מן הרציף (Little Heron) בלילה.",
                        "להפעיל מחדש את מעבורת הלילה.",
                        "ידידי מעבורת הלילה"));
    }

    @ParameterizedTest
    @MethodSource("inEachScript")
    void holdsTheWordsOfTheTextInOrder(PrintedStatement statement) throws Exception {
        byte[] pdf = RENDITIONS.pdf(statement).orElseThrow();
        ReadPdf.show(pdf, Path.of("target/renditions"), statement.language().tag());
        assertThat(ReadPdf.words(pdf)).containsSequence(ReadPdf.words(String.join("\n", lines(statement))));
        assertThat(ReadPdf.words(pdf))
                .containsSequence(statement.digestGroups())
                .contains(statement.page());
    }

    @ParameterizedTest
    @MethodSource("inEachScript")
    void isTaggedAndLasting(PrintedStatement statement) throws Exception {
        byte[] pdf = RENDITIONS.pdf(statement).orElseThrow();
        assertThat(ReadPdf.faults(pdf, "2u")).as("PDF/A-2u").isEmpty();
        assertThat(ReadPdf.faults(pdf, "ua1").stream().limit(8)).as("PDF/UA-1").isEmpty();
    }

    /** What it says, from its title to the names. */
    static List<String> lines(PrintedStatement statement) {
        Labels labels = statement.labels();
        List<String> lines = new ArrayList<>();
        lines.add(statement.text().title());
        lines.add(labels.to() + ": " + String.join(", ", statement.addressees()));
        lines.add(labels.published() + ": " + labels.written(statement.publishedOn()));
        int number = 1;
        for (Block block : statement.text().blocks()) {
            switch (block) {
                case Block.Heading heading -> lines.add(heading.text());
                case Block.Paragraph paragraph -> lines.add(paragraph.text());
                case Block.Quote quote -> lines.add(quote.text());
                case Block.BulletList list -> list.items().forEach(item -> lines.add("– " + item));
                case Block.DemandList list -> {
                    for (Demand demand : list.demands()) {
                        lines.add(number++ + ". " + demand.text());
                        for (int part = 0; part < demand.parts().size(); part++) {
                            lines.add(
                                    (char) ('a' + part) + ") " + demand.parts().get(part));
                        }
                        demand.test().ifPresent(test -> lines.add(labels.metWhen() + ": " + test));
                        if (demand.due() instanceof Due.On on) {
                            lines.add(labels.due() + ": " + labels.written(on.date()));
                        } else if (demand.due() instanceof Due.Undated undated) {
                            lines.add(labels.noDueDate() + ": " + undated.reason());
                        }
                    }
                }
            }
        }
        lines.add(labels.undersigned());
        return lines;
    }

    @Test
    void theSameStatementGivesTheSameBytes() {
        assertThat(RENDITIONS.pdf(Printed.english()))
                .hasValueSatisfying(pdf -> assertThat(pdf)
                        .isEqualTo(new Renditions().pdf(Printed.english()).orElseThrow()));
    }

    @Test
    void aCameraReadsThePagesAddress() throws Exception {
        PrintedStatement statement = Printed.english();
        List<BufferedImage> pages = ReadPdf.pictures(RENDITIONS.pdf(statement).orElseThrow(), 150);
        BufferedImage last = pages.getLast();
        int[] pixels = last.getRGB(0, 0, last.getWidth(), last.getHeight(), null, 0, last.getWidth());
        BinaryBitmap seen = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(last.getWidth(), last.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(statement.page());
    }

    @Test
    void twoThousandNamesAreAllThere() throws Exception {
        List<String> names = Printed.names(2000);
        PrintedStatement statement = Printed.english().withSignatories(names);
        byte[] pdf = RENDITIONS.pdf(statement).orElseThrow();
        List<String> words = ReadPdf.words(pdf);
        assertThat(words)
                .containsAll(names.stream()
                        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                        .toList());
        assertThat(ReadPdf.pages(pdf)).isBetween(20, 60);
        assertThat(ReadPdf.faults(pdf, "ua1")).isEmpty();
    }

    @Test
    void hostileNamesStayNames() throws Exception {
        List<String> names = List.of(
                "<script>alert(1)</script> & Sons",
                "W".repeat(400),
                "Ա".repeat(300),
                "Society " + "of the Very Long Name ".repeat(60).strip(),
                "${7*7} {{x}} %s \\n",
                "Mixed جمعية الجزر (Three) 3",
                "绿色江河 Green River 🐟");
        byte[] pdf = RENDITIONS.pdf(Printed.english().withSignatories(names)).orElseThrow();
        ReadPdf.show(pdf, Path.of("target/renditions"), "hostile");
        String text = String.join(" ", ReadPdf.words(pdf));
        assertThat(text)
                .contains("<script>alert(1)</script> & Sons", "${7*7} {{x}} %s \\n", "□□□□ Green River □")
                .contains(Labels.in(Printed.english().language()).undrawn());
        assertThat(text.chars().filter(c -> c == 'W').count()).isEqualTo(403);
        assertThat(ReadPdf.faults(pdf, "2u")).isEmpty();
        assertThat(ReadPdf.faults(pdf, "ua1")).isEmpty();
    }

    @Test
    void isNotMadeOfATextThatItCouldNotHold() {
        StatementText thai = new StatementText("เรือข้ามฟาก", List.of(new Block.Paragraph("Boats.")));
        assertThat(RENDITIONS.pdf(Printed.of("th", thai, List.of(), List.of()))).isEmpty();
    }
}
