package org.undersigned.app.searching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.searching.Results.Choice;
import org.undersigned.app.searching.SearchStore.Count;
import org.undersigned.app.searching.SearchStore.Row;
import org.undersigned.app.words.WrittenLanguage;

/** Finds published statements by their words and by who signed them. */
@Component
public class StatementSearch {
    private final SearchStore store;

    StatementSearch(SearchStore store) {
        this.store = store;
    }

    /** Whether something typed holds a word to look for. */
    public static boolean asks(String typed) {
        return !Question.of(typed).isNothing();
    }

    /**
     * What answers best first, then what is newest. Typed characters without a word among them find nothing.
     *
     * @throws org.springframework.dao.DataAccessException if it takes more than three seconds
     */
    @Transactional(readOnly = true)
    public Results find(Search search) {
        Question question = Question.of(search.typed());
        if (question.isNothing() && !search.typed().isBlank()) {
            return Results.NOTHING;
        }
        store.limitTime();
        List<Count> counts = store.counts(search, question);
        int all = counts.stream()
                .filter(count -> count.kind().equals("all"))
                .mapToInt(Count::statements)
                .sum();
        List<Row> rows = all == 0 ? List.of() : store.page(search, question);
        return new Results(
                all,
                found(rows, question),
                choices(counts, "organisation"),
                choices(counts, "addressee"),
                choices(counts, "state"),
                choices(counts, "year").reversed());
    }

    private static List<Choice> choices(List<Count> counts, String kind) {
        return counts.stream()
                .filter(count -> count.kind().equals(kind))
                .map(count -> new Choice(count.value(), count.name(), count.statements()))
                .sorted(Comparator.comparing(
                        choice -> kind.equals("year") || kind.equals("state") ? choice.value() : ""))
                .toList();
    }

    private List<Found> found(List<Row> rows, Question question) {
        Map<UUID, Map<String, String>> languages = rows.isEmpty() ? Map.of() : store.languages(rows);
        Map<String, Set<String>> looked = looked(rows, question);
        Map<UUID, List<String>> names = rows.isEmpty() || question.isNothing() ? Map.of() : store.names(rows, question);
        return rows.stream()
                .map(row -> {
                    Map<String, String> others = new HashMap<>(languages.getOrDefault(row.statement(), Map.of()));
                    others.remove(row.language());
                    Set<String> marked = looked.getOrDefault(row.stemming(), Set.of());
                    return new Found(
                            row.path(),
                            new WrittenLanguage(row.language()),
                            Excerpts.marked(row.title(), marked),
                            row.addressees(),
                            row.publishedAt().toInstant(),
                            row.signatures(),
                            State.fromCode(row.state()).orElseThrow(),
                            row.number() > 1,
                            Excerpts.excerpt(row.body(), marked),
                            names.getOrDefault(row.statement(), List.of()),
                            others);
                })
                .toList();
    }

    // Words that are to be marked, by how they are stemmed.
    private Map<String, Set<String>> looked(List<Row> rows, Question question) {
        Map<String, Set<String>> words = new HashMap<>();
        for (Row row : question.isNothing() ? List.<Row>of() : rows) {
            Set<String> all = words.computeIfAbsent(row.stemming(), stemming -> new HashSet<>());
            all.addAll(Excerpts.words(row.title()));
            all.addAll(Excerpts.words(row.body()));
        }
        Map<String, Set<String>> looked = new HashMap<>();
        words.forEach((stemming, all) -> looked.put(stemming, Set.copyOf(store.alike(stemming, all, question))));
        return looked;
    }
}
