package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.SourceLine;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** A table of names: its heading tells which columns hold them; without one it is the first that has words. */
final class NameTable {
    private static final String CELL = Pattern.quote(SourceLine.CELL);

    private final List<Piece> pieces;
    private final int from;

    NameTable(List<Piece> pieces, int from) {
        this.pieces = pieces;
        this.from = from;
    }

    /** Takes the rows; gives the last one. */
    int take() {
        List<String> head = cells(pieces.get(from));
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            if (Cues.isColumnOfNames(head.get(i)) && !Cues.isColumnOfPlaces(head.get(i))) {
                columns.add(i);
            }
        }
        int at = from;
        if (!columns.isEmpty()) {
            pieces.get(from).take(BlockRole.SIGNATORY_HEADING, 0.9, "It heads a table of names.");
            at++;
        } else {
            columns.add(firstWords(head));
        }
        while (at < pieces.size() && pieces.get(at).isOpen() && pieces.get(at).has(Hint.ROW)) {
            take(pieces.get(at), columns);
            at++;
        }
        return at - 1;
    }

    private void take(Piece row, List<Integer> columns) {
        List<String> cells = cells(row);
        String name = String.join(
                ", ",
                columns.stream()
                        .filter(column ->
                                column < cells.size() && !cells.get(column).isBlank())
                        .map(column -> cells.get(column).strip())
                        .toList());
        if (name.isEmpty()) {
            row.take(BlockRole.DISCARDED, 0.8, "The row has no name.");
        } else {
            row.takeAs(name, BlockRole.SIGNATORY, 0.9, "It stands in a table of names.");
        }
    }

    private static int firstWords(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).codePoints().anyMatch(Character::isLetter)) {
                return i;
            }
        }
        return 0;
    }

    static List<String> cells(Piece row) {
        return Arrays.asList(row.text().split(CELL, -1));
    }
}
