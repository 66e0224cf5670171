package org.undersigned.app.publicfiles;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180) that a spreadsheet shows and does not run. */
public final class CsvText {
    public static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    private static final String END = "\r\n";
    private static final Pattern FORMULA =
            Pattern.compile("[\\t\\r]|[\\s\\p{Z}\\p{C}]*+[=+\\-@|%\uff1d\uff0b\uff0d\uff20]");

    private CsvText() {}

    /** One row, with the end of its line. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", END));
    }

    // A spreadsheet takes a cell that begins so for a formula, and may run it: an apostrophe makes it a text. Some
    // leave
    // out first what cannot be seen, or take the wide signs of East Asia for the narrow ones.
    private static String cell(String value) {
        boolean isFormula = FORMULA.matcher(value).lookingAt();
        return '"' + (isFormula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
