package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.CopiedStatements;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Submission;
import org.undersigned.verify.LedgerEntry;

/**
 * How cost grows: signing beside more and more signatures that were made before, in the tables and in the ledger; pages beside
 * more and more statements. Run by hand with {@code bench/growth/run}.
 */
class GrowthBenchmark {
    private static final List<Integer> ROWS = numbers("undersigned.growth.rows", "0,1000000,10000000");
    private static final List<Integer> STATEMENTS = numbers("undersigned.growth.statements", "10,1000,100000");
    private static final int SIGNATURES = Integer.getInteger("undersigned.growth.signatures", 12_000);
    private static final int SIGNERS = 64;
    private static final int WARM_UP = Integer.getInteger("undersigned.growth.warm-up", 12_000);
    private static final int READS = 31;
    private static final int BATCH = 1000;

    private static List<Integer> numbers(String property, String usual) {
        return Arrays.stream(System.getProperty(property, usual).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static void say(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }

    @Test
    void signsBesideMoreAndMoreSignatures() throws Exception {
        say(
                "| signatures and ledger entries before | sign-ons a second, %d at once | one alone, median | rows made in |",
                SIGNERS);
        say("|---|---|---|---|");
        try (TestSite site = TestSite.fresh()) {
            String slug = site.amina().opens(Texts.NIGHT_FERRY);
            JdbcClient database = site.bean(JdbcClient.class);
            CopiedStatements copied = new CopiedStatements(site);
            int next = 1;
            InvitedRows.invite(database, slug, next, WARM_UP);
            SigningCrowd.sign(site, slug, next, WARM_UP, SIGNERS);
            next += WARM_UP;
            int there = 0;
            for (int rows : ROWS) {
                long begin = System.nanoTime();
                copied.addSignatures(there, rows - there);
                fill(site.bean(Ledger.class), rows - there);
                there = rows;
                database.sql("ANALYZE").update();
                double seconds = (System.nanoTime() - begin) / 1e9;
                InvitedRows.invite(database, slug, next, next + SIGNATURES + READS - 1);
                database.sql("ANALYZE signatory, signatory_link, invitation, organisation")
                        .update();
                double rate = SigningCrowd.sign(site, slug, next, SIGNATURES, SIGNERS);
                next += SIGNATURES;
                List<Double> alone = new ArrayList<>();
                for (int i = 0; i < READS; i++) {
                    long start = System.nanoTime();
                    SigningCrowd.sign(site, slug, next++, 1, 1);
                    alone.add((System.nanoTime() - start) / 1e6);
                }
                say("| %,d | %,.0f | %.1f ms | %.0f s |", rows, rate, median(alone), seconds);
            }
        }
    }

    // Through the ledger itself: a tree whose tiles are made up would not grow further.
    private static void fill(Ledger ledger, int entries) {
        for (int done = 0; done < entries; done += BATCH) {
            List<Submission> batch = new ArrayList<>();
            for (int i = 0; i < Math.min(BATCH, entries - done); i++) {
                byte[] entry = LedgerEntry.erasure("%064x".formatted(done + i)).encode();
                batch.add(Submission.of(UUID.randomUUID(), entry));
            }
            ledger.recording(() -> {
                ledger.submit(batch);
                return true;
            });
        }
    }

    @Test
    void showsPagesBesideMoreAndMoreStatements() throws Exception {
        say(
                "| statements | until all is rendered | page of a statement | home page | a search | statement changed until shown |");
        say("|---|---|---|---|---|---|");
        for (int count : STATEMENTS) {
            TestSite empty = TestSite.fresh();
            new CopiedStatements(empty).addStatements(count, Instant.now().minus(Duration.ofDays(700)));
            empty.bean(JdbcClient.class).sql("ANALYZE").update();
            empty.stop();
            long begin = System.nanoTime();
            try (TestSite site = empty.again()) {
                double started = (System.nanoTime() - begin) / 1e9;
                String last = "/statements/" + CopiedStatements.slug(count);
                double page = read(site, last, "Statement " + count);
                double home = read(site, "/", "Statement");
                double search = read(site, "/search?q=lantern" + count, "");
                say(
                        "| %,d | %.1f s | %.1f ms | %.1f ms | %.1f ms | %s |",
                        count, started, page, home, search, changed(site, count));
            }
        }
    }

    private static double read(TestSite site, String path, String says) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            long start = System.nanoTime();
            String body = new String(new Visitor().download(site.at(path)), StandardCharsets.UTF_8);
            millis.add((System.nanoTime() - start) / 1e6);
            assertThat(body).as(path).contains(says).contains("</html>");
        }
        return median(millis);
    }

    // One more signature on one of them, until its page has it.
    private static String changed(TestSite site, int count) throws Exception {
        JdbcClient database = site.bean(JdbcClient.class);
        InvitedRows.invite(database, CopiedStatements.slug(count), 1, 1);
        long start = System.nanoTime();
        SigningCrowd.sign(site, CopiedStatements.slug(count), 1, 1, 1);
        String page = site.at("/statements/" + CopiedStatements.slug(count));
        while (!new String(new Visitor().download(page), StandardCharsets.UTF_8).contains(">Organisation 1<")) {
            if (System.nanoTime() - start > Duration.ofMinutes(30).toNanos()) {
                return "not in 30 min";
            }
            Thread.onSpinWait();
        }
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> figures) {
        double[] sorted = figures.stream().mapToDouble(one -> one).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
