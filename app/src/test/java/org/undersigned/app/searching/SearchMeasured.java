package org.undersigned.app.searching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.related.Relations;
import org.undersigned.app.statements.StatementId;

/**
 * Ten thousand statements of 900 words in two languages, with 20 organisations of 2,000 each. Run by hand:
 * {@code -Dtest=SearchMeasured}.
 */
class SearchMeasured {
    private static final int STATEMENTS = 10_000;
    private static final int WORDS = 900;
    private static final int VOCABULARY = 20_000;
    private static final int TIMES = 31;

    private final Random random = new Random(7);
    private final List<StatementId> all = new ArrayList<>();
    private final List<UUID> organisations = new ArrayList<>();

    @Test
    void measure() {
        try (TestSite site = TestSite.fresh()) {
            write(site);
            site.bean(JdbcClient.class).sql("ANALYZE").update();
            StatementSearch search = site.bean(StatementSearch.class);
            String rare = word(VOCABULARY - 10, "en");
            for (String typed : List.of(
                    rare,
                    word(300, "en"),
                    word(0, "en"),
                    word(3, "hy"),
                    word(40, "en") + " " + word(90, "en"),
                    "\"" + word(0, "en") + " " + word(1, "en") + "\"",
                    word(0, "en") + " -" + word(1, "en"),
                    "guild 77",
                    "")) {
                Results results = search.find(Search.of(typed, "en"));
                System.out.printf(
                        "search %-28s %6d found, %s%n",
                        typed, results.count(), time(n -> search.find(Search.of(typed, "en"))));
            }
            for (String line : site.bean(TransactionTemplate.class)
                    .execute(s -> site.bean(SearchStore.class).plan(Search.of(rare, "en"), Question.of(rare)))) {
                if (line.contains("searched_text")) {
                    System.out.println(line);
                }
            }
            Relations relations = site.bean(Relations.class);
            IndexedStatements index = site.bean(IndexedStatements.class);
            long begun = System.nanoTime();
            index.recount();
            System.out.printf("recount: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
            begun = System.nanoTime();
            all.forEach(relations::describe);
            System.out.printf("describe all: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
            site.bean(JdbcClient.class).sql("ANALYZE").update();
            System.out.println("describe one: " + time(n -> relations.describe(all.get(n))));
            System.out.println("pair one: " + time(n -> relations.pair(all.get(n), UUID.randomUUID())));
            System.out.println("settle one: " + time(n -> relations.settle(all.get(n), false)));
        }
    }

    private String time(Consumer<Integer> work) {
        long[] times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.accept(i);
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return "median %.1f ms, fastest %.1f, slowest %.1f"
                .formatted(times[TIMES / 2] / 1e6, times[0] / 1e6, times[TIMES - 1] / 1e6);
    }

    private void write(TestSite site) {
        for (int i = 0; i < 2000; i++) {
            organisations.add(UUID.randomUUID());
        }
        SearchIndexStore store = site.bean(SearchIndexStore.class);
        TransactionTemplate transaction = site.bean(TransactionTemplate.class);
        long begun = System.nanoTime();
        for (int i = 0; i < STATEMENTS; i += 100) {
            int from = i;
            transaction.executeWithoutResult(status -> {
                for (int n = from; n < from + 100; n++) {
                    store.add(statement(n), SearchIndex.WAY);
                }
            });
        }
        System.out.printf("index one: %.1f ms on average%n", (System.nanoTime() - begun) / 1e6 / STATEMENTS);
    }

    private IndexedStatement statement(int n) {
        StatementId id = new StatementId(UUID.randomUUID());
        all.add(id);
        Map<UUID, List<String>> signed = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int one = random.nextInt(organisations.size());
            signed.put(organisations.get(one), List.of("Guild " + one));
            names.add("Guild " + one);
        }
        return new IndexedStatement(
                id,
                1,
                0,
                Instant.parse("2020-01-01T00:00:00Z").plusSeconds(n * 20_000L),
                State.OPEN,
                20,
                signed,
                List.of(text(n, "en", names), text(n, "hy", names)));
    }

    private IndexedText text(int n, String language, List<String> names) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            body.append(word((int) (VOCABULARY * Math.pow(random.nextDouble(), 4)), language))
                    .append(' ');
        }
        return new IndexedText(
                language,
                "/statements/" + n,
                body.substring(0, 60).strip(),
                List.of("Office " + n % 300),
                names,
                body.substring(100, 500),
                body.toString());
    }

    // As frequent as its number is low.
    private static String word(int number, String language) {
        String[] syllables = language.equals("en")
                ? new String[] {"ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "ro"}
                : new String[] {"բա", "դո", "ֆի", "գու", "կե", "լո", "մի", "նու", "պա", "ռո"};
        StringBuilder word = new StringBuilder();
        for (int rest = number + 100; rest > 0; rest /= 10) {
            word.append(syllables[rest % 10]);
        }
        return word.append(language.equals("en") ? "k" : "կ").toString();
    }
}
