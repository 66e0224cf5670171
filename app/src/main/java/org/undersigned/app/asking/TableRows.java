package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.undersigned.app.inviting.Invited;
import org.undersigned.app.statements.Statement;

/** Says of each row of a table what hinders its invitation, before anybody is invited. */
@Component
class TableRows {
    static final int MOST = 500;

    private final Invited invited;

    TableRows(Invited invited) {
        this.invited = invited;
    }

    List<TableRow> of(Statement statement, List<List<String>> table, TableColumns columns) {
        List<TableRow> rows = new ArrayList<>();
        for (List<String> row : table.subList(columns.heading() + 1, table.size())) {
            if (rows.size() < MOST) {
                String language = columns.cell(row, TableColumns.Kind.LANGUAGE);
                rows.add(new TableRow(
                        rows.size() + 1,
                        columns.cell(row, TableColumns.Kind.NAME),
                        columns.cell(row, TableColumns.Kind.EMAIL),
                        columns.cell(row, TableColumns.Kind.WEBSITE),
                        LanguageName.read(language).orElse(language),
                        "",
                        true));
            }
        }
        return judged(statement, rows);
    }

    /** The rows as they come back from the page. */
    static List<TableRow> sent(Map<String, String> fields) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            if (fields.containsKey("name-" + i)) {
                rows.add(new TableRow(
                        i,
                        fields.getOrDefault("name-" + i, ""),
                        fields.getOrDefault("email-" + i, ""),
                        fields.getOrDefault("website-" + i, ""),
                        fields.getOrDefault("language-" + i, ""),
                        "",
                        fields.containsKey("tick-" + i)));
            }
        }
        return rows;
    }

    private List<TableRow> judged(Statement statement, List<TableRow> rows) {
        Set<String> taken = invited.taken(
                statement.id(), rows.stream().map(row -> row.name().strip()).toList());
        Set<String> before = new HashSet<>();
        return rows.stream()
                .map(row -> {
                    String name = folded(row.name());
                    boolean again = !name.isEmpty() && !before.add(name);
                    boolean asked = taken.contains(row.name().strip());
                    String problem = asked
                            ? say("asking.problem.row.invited")
                            : again
                                    ? say("asking.problem.row.twice")
                                    : problem(row).orElse("");
                    return new TableRow(
                            row.number(),
                            row.name(),
                            row.email(),
                            row.website(),
                            row.language(),
                            problem,
                            !asked && !again);
                })
                .toList();
    }

    private static Optional<String> problem(TableRow row) {
        return read(row) instanceof InvitationLine.Unreadable unreadable
                ? Optional.of(unreadable.sentence())
                : Optional.empty();
    }

    static InvitationLine read(TableRow row) {
        return Inviter.read(row.name(), row.email(), row.website(), row.language());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
