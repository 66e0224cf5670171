package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.Terms;
import org.undersigned.app.commitments.Undertaking;
import org.undersigned.text.Due;
import org.undersigned.text.PastedText;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.All;
import org.undersigned.verify.ObligationRecord.Described;
import org.undersigned.verify.ObligationRecord.One;
import org.undersigned.verify.ObligationRecord.Whom;

/**
 * Many obligations at once: lines such as "Article 4: The Harbour Office lights the quay.", or rows of a table with the
 * columns label, text, who owes, to whom, due day or why none, until. What a row leaves open is as the form says for all.
 */
final class PastedObligations {
    private static final int LABEL = 0;
    private static final int TEXT = 1;
    private static final int BY = 2;
    private static final int TO = 3;
    private static final int DUE = 4;
    private static final int UNTIL = 5;
    private static final int MOST_PROBLEMS = 10;

    /**
     * What was read.
     *
     * @param problems one sentence for each row that cannot be read, with its number
     */
    record Read(List<Undertaking> all, List<String> problems) {}

    /**
     * What holds for rows that say nothing else.
     *
     * @param undated why there is no due day; empty where that has to be said row by row
     */
    record Usual(Whom by, Whom to, String undated) {}

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    private final Terms terms;
    private final Usual usual;

    PastedObligations(Terms terms, Usual usual) {
        this.terms = terms;
        this.usual = usual;
    }

    /** Rows of a pasted text: cut at tabs, as spreadsheets copy; else at the first colon. */
    static List<List<String>> rows(String pasted) {
        return pasted.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.contains("\t") ? line.split("\t", -1) : line.split("[:：]", 2)))
                .toList();
    }

    /** The other way round: what {@link #rows} reads as these. */
    static String pasted(List<List<String>> rows) {
        return String.join(
                "\n", rows.stream().map(row -> String.join("\t", row)).toList());
    }

    Read read(List<List<String>> rows) {
        List<List<String>> said = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (!said.isEmpty() && said.getFirst().getFirst().strip().equalsIgnoreCase("label")) {
            said = said.subList(1, said.size());
        }
        if (said.isEmpty()) {
            return new Read(List.of(), List.of(say("commitments.many.nothing")));
        }
        if (said.size() > Commitments.MOST) {
            return new Read(
                    List.of(),
                    List.of(say("commitments.many.too-many", "count", said.size(), "most", Commitments.MOST)));
        }
        List<Undertaking> all = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < said.size() && problems.size() < MOST_PROBLEMS; i++) {
            try {
                all.add(row(said.get(i)));
            } catch (Wrong wrong) {
                problems.add(say("commitments.many.row", "row", i + 1, "problem", String.valueOf(wrong.getMessage())));
            }
        }
        return new Read(all, problems);
    }

    private Undertaking row(List<String> row) throws Wrong {
        String text = clean(cell(row, TEXT), ObligationRecord.LONGEST);
        if (text.isEmpty()) {
            throw new Wrong(say("commitments.many.colon"));
        }
        String label = clean(cell(row, LABEL), ObligationRecord.LONGEST_LABEL);
        if (label.isEmpty()) {
            throw new Wrong(say("commitments.problem.label"));
        }
        Whom by = whom(cell(row, BY), usual.by());
        if (by instanceof Described(String words)) {
            throw new Wrong(say("commitments.many.by", "name", words));
        }
        String until = cell(row, UNTIL);
        Optional<LocalDate> last = TypedLine.day(until);
        if (!until.isBlank() && last.isEmpty()) {
            throw new Wrong(say("commitments.problem.day"));
        }
        return new Undertaking(label, List.of(text), by, whom(cell(row, TO), usual.to()), due(cell(row, DUE)), last);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static String clean(String typed, int longest) throws Wrong {
        Optional<String> problem = TypedLine.problem(typed, longest);
        if (problem.isPresent()) {
            throw new Wrong(problem.get());
        }
        return PastedText.clean(typed).line();
    }

    private Whom whom(String typed, Whom otherwise) throws Wrong {
        String name = clean(typed, ObligationRecord.LONGEST);
        if (name.isEmpty()) {
            return otherwise;
        }
        if (name.equalsIgnoreCase("all") || name.equals(say("commitments.all-parties"))) {
            return new All();
        }
        String folded = name.toLowerCase(Locale.ROOT);
        return terms.parties().stream()
                .filter(party -> party.shortName().toLowerCase(Locale.ROOT).equals(folded)
                        || party.name().toLowerCase(Locale.ROOT).equals(folded))
                .findFirst()
                .<Whom>map(party -> new One(party.shortName()))
                .orElseGet(() -> new Described(name));
    }

    private Due due(String typed) throws Wrong {
        Optional<LocalDate> day = TypedLine.day(typed);
        if (day.isPresent()) {
            return new Due.On(day.get());
        }
        String reason = clean(typed.isBlank() ? usual.undated() : typed, ObligationRecord.LONGEST);
        if (reason.isEmpty()) {
            throw new Wrong(say("commitments.many.due"));
        }
        return new Due.Undated(reason);
    }
}
