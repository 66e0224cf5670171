package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/**
 * Signatures a second by mailed links, durable and in the ledger, beside pgbench with the same inserts on the same
 * server. Run by hand with {@code bench/signing/run}.
 */
class SignOnBenchmark {
    private static final List<Integer> SIGNERS = List.of(16, 64, 256);
    private static final List<String> PEERS = List.of("core", "all", "row");
    private static final int ROUNDS = Integer.getInteger("undersigned.bench.rounds", 3);
    private static final int SIGNATURES = Integer.getInteger("undersigned.bench.signatures", 12_000);
    private static final int WARM_UP = Integer.getInteger("undersigned.bench.warm-up", 30_000);
    private static final int SECONDS = 5;
    private static final int OURS = WARM_UP + ROUNDS * SIGNERS.size() * SIGNATURES;
    // Whom pgbench signs for: nobody whom we do.
    private static final int THEIRS = 100_000;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String url = System.getProperty("undersigned.bench.database", "");
    private final AtomicInteger next = new AtomicInteger(1);

    @Test
    void signsBesidePgbench() throws Exception {
        assertThat(url).as("bench/signing/run says where").isNotEmpty();
        try (TestSite site = TestSite.fresh("--undersigned.database.url=" + url)) {
            String slug = site.amina().opens(Texts.NIGHT_FERRY);
            StatementId statement = site.bean(Statements.class).withSlug(slug).id();
            JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
            invite(database, statement);
            String text = site.bean(Statements.class)
                    .latestRevision(statement)
                    .orElseThrow()
                    .sha256();
            SharedSigning signing = site.bean(SharedSigning.class);
            sign(signing, text, 64, WARM_UP);
            // The server does so by itself, but only once a minute.
            database.sql("ANALYZE").update();
            for (int round = 1; round <= ROUNDS; round++) {
                for (int signers : SIGNERS) {
                    double ours = sign(signing, text, signers, SIGNATURES);
                    StringBuilder line =
                            new StringBuilder("round %d, %3d signers: %6.0f/s".formatted(round, signers, ours));
                    for (String peer : PEERS) {
                        double theirs = pgbench(peer, signers);
                        line.append(String.format(Locale.ROOT, ", %s %6.0f/s ratio %.2f", peer, theirs, ours / theirs));
                    }
                    System.out.println(line);
                }
            }
        }
    }

    // Rows as an invitation leaves them, without its mail: the links' tokens are numbers.
    private static void invite(JdbcClient database, StatementId statement) {
        database.sql("CREATE SEQUENCE bench_leaf START 1000000000000").update();
        database.sql("""
                CREATE TABLE bench_signatory AS
                SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS organisation_id, ?::uuid AS statement_id
                FROM generate_series(1, ?) AS n""").params(statement.value(), OURS + THEIRS).update();
        database.sql("ALTER TABLE bench_signatory ADD PRIMARY KEY (n)").update();
        database.sql("""
                INSERT INTO organisation (id, name, domain, pseudonym, created_at)
                SELECT organisation_id, 'Organisation ' || n, 'o' || n || '.example', md5(n::text), now()
                FROM bench_signatory""").update();
        database.sql("""
                INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)
                SELECT id, statement_id, 'organisation', organisation_id, 'Organisation ' || n, 'o' || n || '.example',
                    'office@o' || n || '.example', now() FROM bench_signatory""").update();
        database.sql("""
                INSERT INTO invitation (signatory_id, answer, language, invited_by, invited_at)
                SELECT id, 'invited', 'en', (SELECT id FROM person LIMIT 1), now() FROM bench_signatory""").update();
        database.sql("""
                INSERT INTO signatory_link (token_hash, signatory_id, expires_at)
                SELECT sha256(convert_to(lpad(n::text, 32, '0'), 'UTF8')), id, now() + interval '60 days'
                FROM bench_signatory""").update();
        database.sql("ANALYZE organisation, signatory, invitation, signatory_link, bench_signatory")
                .update();
    }

    private double sign(SharedSigning signing, String text, int signers, int signatures) throws InterruptedException {
        return SigningCrowd.sign(signing, text, next.getAndAdd(signatures), signatures, signers);
    }

    private double pgbench(String script, int clients) throws IOException, InterruptedException {
        DatabaseLogin login = DatabaseLogin.parse(url);
        Matcher address =
                Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+).*").matcher(login.jdbcUrl());
        assertThat(address.matches()).isTrue();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("undersigned.bench.pgbench"),
                "-n",
                "-M",
                "prepared",
                "-h",
                address.group(1),
                "-p",
                address.group(2),
                "-U",
                login.user(),
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(SECONDS),
                "-D",
                "from=" + (OURS + 1),
                "-D",
                "to=" + (OURS + THEIRS),
                "-f",
                Path.of(System.getProperty("undersigned.bench.scripts"), script + ".sql")
                        .toString(),
                address.group(3)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", login.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Matcher rate = RATE.matcher(output);
        assertThat(rate.find()).as(output).isTrue();
        return Double.parseDouble(rate.group(1));
    }
}
