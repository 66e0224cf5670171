package org.undersigned.app.documents.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.undersigned.app.documents.blocks.Unreadable;

/** CSV as programs write it: with commas, semicolons, tabs or bars, whichever cuts the rows into the same parts. */
final class CsvReader {
    private static final String DELIMITERS = ",;\t|";
    private static final int ROWS_TO_JUDGE_BY = 200;
    /** Where nothing divides the rows, each is one cell, whatever stands in it. */
    private static final char NONE = '\u001F';

    private CsvReader() {}

    static Sheets sheets(String text) throws Unreadable {
        Sheets sheets = new Sheets();
        sheets.beginSheet();
        try (CSVParser rows = parser(text, delimiter(text))) {
            for (CSVRecord row : rows) {
                sheets.beginRow();
                for (int i = 0; i < row.size(); i++) {
                    sheets.cell(i, row.get(i).replaceAll("\\s+", " "));
                }
                sheets.endRow();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(e, "documents.csv-damaged");
        }
        return sheets;
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        return CSVParser.parse(new StringReader(text), format);
    }

    private static char delimiter(String text) {
        List<String> rows = text.lines()
                .filter(row -> !row.isBlank())
                .limit(ROWS_TO_JUDGE_BY)
                .toList();
        char best = NONE;
        double most = 0.5;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long usual = rows.stream()
                    .map(row -> count(row, candidate))
                    .filter(n -> n > 0)
                    .sorted()
                    .skip(rows.stream().filter(row -> count(row, candidate) > 0).count() / 2)
                    .findFirst()
                    .orElse(0L);
            double agree = usual == 0 ? 0 : share(rows, candidate, usual);
            if (agree > most) {
                most = agree;
                best = candidate;
            }
        }
        return best;
    }

    private static double share(List<String> rows, char delimiter, long usual) {
        return (double) rows.stream()
                        .filter(row -> count(row, delimiter) == usual)
                        .count()
                / rows.size();
    }

    // Outside quotation marks.
    private static long count(String row, char delimiter) {
        return row.replaceAll("\"[^\"]*+\"", "")
                .chars()
                .filter(c -> c == delimiter)
                .count();
    }
}
