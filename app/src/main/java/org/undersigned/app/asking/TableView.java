package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A table before anybody is invited from it.
 *
 * @param columns what each is taken for, and how the table calls them; none once a person works on the rows alone
 * @param invited how many were invited just now
 * @param leftOut rows beyond what is done at once
 */
public record TableView(
        Statement statement,
        List<ColumnChoice> columns,
        List<List<String>> table,
        List<TableRow> rows,
        int invited,
        int leftOut) {
    public TableView {
        columns = List.copyOf(columns);
        table = List.copyOf(table);
        rows = List.copyOf(rows);
    }

    /**
     * What one column of ours was found in.
     *
     * @param chosen index of the table's column, or -1
     * @param choices what each of the table's columns is called
     */
    public record ColumnChoice(String field, String words, int chosen, List<String> choices) {
        public ColumnChoice {
            choices = List.copyOf(choices);
        }
    }

    public List<WrittenLanguage> languages() {
        return InvitingTerms.languages();
    }

    /** The table as it came, cells between tabs: it goes to and fro with the page, and is kept nowhere. */
    public String tabbed() {
        return table.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }

    public long problems() {
        return rows.stream().filter(row -> !row.problem().isEmpty()).count();
    }

    static List<ColumnChoice> choices(TableColumns columns, List<List<String>> table) {
        int width = table.stream().mapToInt(List::size).max().orElse(0);
        List<String> heading = columns.heading() >= 0 ? table.get(columns.heading()) : List.of();
        List<String> names = IntStream.range(0, width)
                .mapToObj(i -> i < heading.size() && !heading.get(i).isBlank()
                        ? say("asking.table.column.named", "number", i + 1, "name", heading.get(i))
                        : say("asking.table.column", "number", i + 1))
                .toList();
        return List.of(
                        TableColumns.Kind.NAME,
                        TableColumns.Kind.EMAIL,
                        TableColumns.Kind.WEBSITE,
                        TableColumns.Kind.LANGUAGE)
                .stream()
                .map(kind -> new ColumnChoice(
                        "column-" + kind.field(), kind.words(), columns.places().getOrDefault(kind, -1), names))
                .toList();
    }
}
