package org.undersigned.app.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.PublishedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.charts.ProgressChart;
import org.undersigned.app.charts.StateBar;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.demands.DemandPlacing;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.publishing.Beside;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.Citations;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.standing.PublicStandings;
import org.undersigned.app.standing.Standings;
import org.undersigned.app.standing.Tally;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Pages;

/**
 * The overview of 10,000 demands with 200,000 findings: how long its page takes to render, and what a change costs before
 * it. Run by hand with {@code bench/overview/run}.
 */
class OverviewBenchmark {
    private static final int STATEMENTS = Integer.getInteger("undersigned.bench.statements", 200);
    private static final int DEMANDS = Integer.getInteger("undersigned.bench.demands", 50);
    private static final int FINDINGS = Integer.getInteger("undersigned.bench.findings", 20);
    private static final int ROUNDS = Integer.getInteger("undersigned.bench.rounds", 31);
    private static final Instant PUBLISHED = Instant.now().minus(Duration.ofDays(730));

    @Test
    void rendersTheOverview() throws Exception {
        try (TestSite site = TestSite.fresh()) {
            List<StatementId> ids = published(site);
            found(site);
            PublicStandings standings = site.bean(PublicStandings.class);
            List<PublicStatement> all = new ArrayList<>();
            List<Double> asked = new ArrayList<>();
            for (StatementId id : ids) {
                long start = System.nanoTime();
                Standings stands = standings.of(id);
                asked.add((System.nanoTime() - start) / 1e6);
                all.add(statement(site, id, stands));
            }
            say("how the demands of one statement stand, from its findings", asked);

            List<DemandingStatement> demanding =
                    all.stream().map(DemandingStatement::of).toList();
            int demands =
                    demanding.stream().mapToInt(one -> one.demands().size()).sum();
            int findings = demanding.stream()
                    .flatMap(one -> one.demands().stream())
                    .mapToInt(one -> one.standing().orElseThrow().findings())
                    .sum();
            assertThat(demands).isEqualTo(STATEMENTS * DEMANDS);
            assertThat(findings).isEqualTo(STATEMENTS * DEMANDS * FINDINGS);
            System.out.println(demands + " demands, " + findings + " findings");

            List<Double> page = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                String html = overview(site, demanding);
                page.add((System.nanoTime() - start) / 1e6);
                assertThat(html).contains("glance-table").contains("Demand 7 of statement 3");
            }
            say("the overview page in one language", page);

            JoinedStatements joined = site.bean(JoinedStatements.class);
            List<Double> everything = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                List<PublicStatement> changed = new ArrayList<>(all);
                changed.remove(i);
                long start = System.nanoTime();
                joined.put(changed);
                everything.add((System.nanoTime() - start) / 1e6);
            }
            say(
                    "everything that joins them after a change: pages in seven languages, JSON, CSV, calendars",
                    everything);
            List<Double> served = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                assertThat(new Visitor().download(site.at("/demands"))).hasSizeGreaterThan(100_000);
                served.add((System.nanoTime() - start) / 1e6);
            }
            say("its file, asked for over HTTP", served);
        }
    }

    private static void say(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(one -> one).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-100s fastest %8.1f ms, median %8.1f ms, slowest %8.1f ms%n",
                what,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static List<StatementId> published(TestSite site) {
        PublishedRows rows = new PublishedRows(site);
        List<StatementId> ids = new ArrayList<>();
        for (int i = 1; i <= STATEMENTS; i++) {
            int number = i;
            String[] demands = IntStream.rangeClosed(1, DEMANDS)
                    .mapToObj(demand -> "! Demand " + demand + " of statement " + number
                            + ": light the quay, heat the hall and let the boat sail every night;")
                    .toArray(String[]::new);
            ids.add(rows.publish(
                    "statement-" + i,
                    "en",
                    PublishedRows.text("Statement " + i + " of the harbour", demands),
                    List.of("Harbour Office " + i % 20),
                    PUBLISHED.plusSeconds(i)));
        }
        ids.forEach(site.bean(DemandPlacing.class)::place);
        return ids;
    }

    // Rows as the pages would leave them; the ledger itself is not asked by what is measured here.
    private static void found(TestSite site) {
        JdbcClient jdbc = site.bean(JdbcClient.class);
        jdbc.sql("""
                INSERT INTO finding (id, subject_kind, subject, happened_on, shows, source, language, words)
                SELECT gen_random_uuid(), 'demand', d.id, current_date - (n * 30), (ARRAY['UNDER_WAY', 'PARTLY_MET', 'MET',
                    'REVERSED', 'NOTHING_YET'])[1 + (n + abs(hashtext(d.id::text))) % 5],
                    'https://register.example/' || n, 'en', 'The register of the harbour says so, number ' || n
                FROM followed_demand d, generate_series(1, ?) AS n""").param(FINDINGS).update();
        jdbc.sql("""
                INSERT INTO finding_step (id, finding, step, reason, proposed_by, proposed_at)
                SELECT gen_random_uuid(), id, 'PUBLISH', '', gen_random_uuid(), now() FROM finding""").update();
        jdbc.sql("""
                INSERT INTO finding_review (step, accepted, note, reviewed_by, reviewed_at, addendum_sha256)
                SELECT id, true, '', gen_random_uuid(), now(), repeat('a', 64) FROM finding_step""").update();
        jdbc.sql("""
                INSERT INTO finding_recorded (step, leaf_index)
                SELECT id, 1000000 + row_number() OVER (ORDER BY id) FROM finding_step""").update();
        for (String table : List.of("finding", "finding_step", "finding_review", "finding_recorded")) {
            jdbc.sql("ANALYZE " + table).update();
        }
    }

    private static PublicStatement statement(TestSite site, StatementId id, Standings stands) {
        Statements statements = site.bean(Statements.class);
        Beside beside = new Beside(List.of(), Map.of(), List.of(), List.of(), List.of(), stands, Citations.NONE);
        return new PublicStatement(
                statements.statement(id).slug().value(),
                statements.publishedRevision(id).orElseThrow(),
                PUBLISHED,
                List.of(),
                beside,
                new Proofs.Standing(0, 0, true));
    }

    // As AddresseeFiles has it rendered for the first page.
    private static String overview(TestSite site, List<DemandingStatement> all) {
        Map<String, Object> content = new HashMap<>();
        content.put("statements", all.subList(0, Math.min(50, all.size())));
        content.put("number", 1);
        content.put("pages", (all.size() + 49) / 50);
        content.put(
                "bar",
                Optional.of(new StateBar(Tally.of(all.stream()
                        .flatMap(one -> one.demands().stream())
                        .flatMap(one -> one.standing().stream())
                        .map(one -> one.state().glance())
                        .toList()))));
        content.put(
                "progress",
                Optional.of(new ProgressChart(Progress.of(
                        all.stream().map(DemandingStatement::progress).toList()))));
        return site.bean(Pages.class).siteFile("/demands", "organisations/demands", "Demands", content);
    }
}
