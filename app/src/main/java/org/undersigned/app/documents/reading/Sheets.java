package org.undersigned.app.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.documents.blocks.Unreadable;

/** Sheets of cells as they show, within limits. A formula is what it last showed; none is ever run. */
final class Sheets {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 2000;

    private final List<List<List<String>>> sheets = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    void beginSheet() {
        sheets.add(new ArrayList<>());
    }

    void beginRow() {
        row = new ArrayList<>();
    }

    /** @param column from 0; what lies beyond the limit is not read */
    void cell(int column, String text) {
        if (column < MOST_COLUMNS && !text.isBlank()) {
            while (row.size() <= column) {
                row.add("");
            }
            row.set(
                    column,
                    text.substring(0, Math.min(text.length(), LONGEST_CELL)).strip());
        }
    }

    void endRow() throws Unreadable {
        if (row.isEmpty() || sheets.isEmpty()) {
            return;
        }
        if (sheets.getLast().size() >= MOST_ROWS) {
            throw new Unreadable("documents.many-rows", "most", MOST_ROWS);
        }
        sheets.getLast().add(List.copyOf(row));
    }

    /** The first sheet that has any cell. */
    List<List<String>> rows() throws Unreadable {
        return sheets.stream()
                .filter(sheet -> !sheet.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Unreadable("documents.table-empty"));
    }

    /** The names on the first sheet that has any. */
    List<String> names() throws Unreadable {
        for (List<List<String>> sheet : sheets) {
            List<String> names = new NameColumn(sheet).names();
            if (!names.isEmpty()) {
                return names;
            }
        }
        throw new Unreadable("documents.table-no-names");
    }
}
