package org.undersigned.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;

/**
 * Two nodes on one database. One of them is killed while it records a signature, at each step in turn: the database is
 * made to linger there; and while a withdrawal, which has been committed, waits for its place behind it. The other goes
 * on: no gap, nothing twice, nothing lost that was acknowledged or committed.
 */
class KilledAtEachStepTest {
    private enum Step {
        WAITING_FOR_THE_LOCK(""),
        ENTRY("CREATE TRIGGER linger BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION linger()"),
        TILE("CREATE TRIGGER linger BEFORE INSERT ON ledger_tile FOR EACH ROW EXECUTE FUNCTION linger()"),
        CHECKPOINT("CREATE TRIGGER linger BEFORE INSERT ON ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION linger()"),
        COMMIT("CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON ledger_checkpoint DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION linger()");

        private final String trigger;

        Step(String trigger) {
            this.trigger = trigger;
        }

        String table() {
            return trigger.isEmpty() ? "" : trigger.replaceAll(".* ON (\\w+) .*", "$1");
        }
    }

    private static final long ADVISORY_LOCK = 0x756e_6465_7273_6967L;

    private final int doomedPort = TestSite.freePort();
    private final int steadyPort = TestSite.freePort();
    private final Path folder = Path.of("/tmp", "undersigned-steps-" + System.nanoTime());
    private final List<String> acknowledged = new ArrayList<>();
    private JdbcClient database;
    private DatabaseLogin login;
    private Map<String, String> environment;

    @Test
    void theOtherNodeGoesOnWithoutGapDoubleOrLoss() throws Exception {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("database"))) {
            login = postgres.login();
            database = JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
            environment = Map.of(
                    "UNDERSIGNED_DATABASE_URL",
                    login.jdbcUrl()
                            .replace(
                                    "jdbc:postgresql://",
                                    "postgresql://%s:%s@".formatted(login.user(), login.password())));
            Program doomed = serve("doomed", doomedPort);
            try {
                List<String> links = invited(doomed);
                try (Program steady = steady()) {
                    steady.awaitLine("Undersigned is running");
                    int next = 0;
                    for (Step step : Step.values()) {
                        acknowledged.add(signs(links.get(next), doomedPort));
                        killAt(step, doomed, links.get(next + 1), links.get(next));
                        acknowledged.add(signs(links.get(next + 2), steadyPort));
                        looksAndSigns(links.get(next + 1));
                        next += 3;
                        assertThat(count("signature WHERE withdrawal IS NULL"))
                                .as("signatures that stand after %s", step)
                                .isEqualTo(next * 2L / 3);
                        assertWholeTree(step);
                        doomed = serve("doomed", doomedPort);
                        doomed.awaitLine("Undersigned is running");
                    }
                }
            } finally {
                doomed.close();
            }
        }
        assertThat(acknowledged).hasSize(2 * Step.values().length);
    }

    private Program serve(String name, int port) {
        return Program.startWith(
                environment,
                "serve",
                "--data",
                folder.resolve(name).toString(),
                "--port",
                Integer.toString(port),
                "--url",
                "http://localhost:" + doomedPort);
    }

    // A second node has copies of the first one's keys.
    private Program steady() throws IOException {
        Path keys = folder.resolve("steady/keys");
        Files.createDirectories(keys);
        try (var files = Files.list(folder.resolve("doomed/keys"))) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()));
            }
        }
        return serve("steady", steadyPort);
    }

    private List<String> invited(Program server) {
        String setup = server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1");
        server.awaitLine("/mailbox");
        Coordinator amina = new Coordinator("http://localhost:" + doomedPort, setup);
        String slug = amina.opens(Texts.NIGHT_FERRY);
        int organisations = 3 * Step.values().length;
        amina.invites(
                slug,
                IntStream.range(0, organisations)
                        .mapToObj(n -> "Organisation %d, office@o%d.example, o%d.example".formatted(n, n, n))
                        .toList());
        return amina.invitations(organisations);
    }

    private String signs(String link, int port) {
        Visitor.Page page = Coordinator.signs(at(link, port));
        assertThat(page.document().select("[data-signed]")).isNotEmpty();
        return link;
    }

    // Nothing was acknowledged, though a transaction may be committed whose node is dead: on the node that is left,
    // they
    // see that they have signed, or sign.
    private void looksAndSigns(String link) throws IOException {
        Visitor.Page page = new Visitor().open(at(link, steadyPort));
        if (page.document().select("[data-signed]").isEmpty()) {
            signs(link, steadyPort);
        }
    }

    private String at(String link, int port) {
        return link.replace(":" + doomedPort + "/", ":" + port + "/");
    }

    private void killAt(Step step, Program doomed, String signing, String withdrawing) throws SQLException {
        try (Connection session = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                Statement statement = session.createStatement()) {
            linger(step, statement);
            Thread.ofVirtual().start(() -> untilKilled(() -> Coordinator.signs(at(signing, doomedPort))));
            String sign = step == Step.WAITING_FOR_THE_LOCK ? "wait_event_type = 'Lock'" : "wait_event = 'PgSleep'";
            await(step + " is reached", () -> count("pg_stat_activity WHERE " + sign) > 0);
            Thread.ofVirtual().start(() -> untilKilled(() -> withdraws(withdrawing)));
            await("a withdrawal waits at " + step, () -> count("ledger_submission") > 0);
            doomed.kill();
            release(step, statement);
            await("its session is gone", () -> count("pg_stat_activity WHERE " + sign) == 0);
        }
    }

    private interface Act {
        void go() throws IOException;
    }

    private static void untilKilled(Act act) {
        try {
            act.go();
        } catch (IOException | RuntimeException killed) {
            // Nothing was acknowledged, so nothing is promised.
        }
    }

    private void withdraws(String link) throws IOException {
        Visitor representative = new Visitor();
        Visitor.Page receipt = representative.open(at(link, doomedPort).replace("/invitations/", "/signatures/"));
        representative.send(receipt, "/withdrawal", Map.of());
    }

    private static void linger(Step step, Statement statement) throws SQLException {
        if (step == Step.WAITING_FOR_THE_LOCK) {
            statement.execute("SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            return;
        }
        statement.execute("""
                CREATE OR REPLACE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_sleep(2); RETURN NEW; END $$""");
        statement.execute(step.trigger);
    }

    // Dropping a trigger waits for whoever uses the table.
    private static void release(Step step, Statement statement) throws SQLException {
        statement.execute(
                step == Step.WAITING_FOR_THE_LOCK
                        ? "SELECT pg_advisory_unlock(" + ADVISORY_LOCK + ")"
                        : "DROP TRIGGER linger ON " + step.table());
    }

    private long count(String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private static void await(String what, java.util.function.BooleanSupplier holds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("it never came about that " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void assertWholeTree(Step step) {
        List<Hash> leaves = database.sql("SELECT entry FROM ledger_entry ORDER BY leaf_index")
                .query((row, n) -> MerkleTree.leafHash(row.getBytes(1)))
                .list();
        Map<String, Object> latest = database.sql(
                        "SELECT tree_size, root FROM ledger_checkpoint ORDER BY tree_size DESC LIMIT 1")
                .query()
                .singleRow();
        assertThat(latest.get("tree_size")).as("size after %s", step).isEqualTo((long) leaves.size());
        assertThat(Hash.of((byte[]) latest.get("root"))).isEqualTo(MerkleTree.root(leaves));
        assertThat(count("ledger_submission")).as("nothing waits").isZero();
        assertThat(count("signature WHERE withdrawal IN (SELECT submission FROM ledger_entry)"))
                .as("withdrawals in the log after %s", step)
                .isEqualTo(step.ordinal() + 1L);
        assertThat(count("signature s WHERE NOT EXISTS (SELECT 1 FROM signature_entry e WHERE e.signature_id = s.id)"))
                .as("every signature has its entry")
                .isZero();
        assertThat(database.sql("SELECT max(leaf_index) FROM ledger_entry")
                        .query(Long.class)
                        .single())
                .as("no gap")
                .isEqualTo(leaves.size() - 1L);
    }
}
