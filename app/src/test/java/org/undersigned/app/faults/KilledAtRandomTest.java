package org.undersigned.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.Signers;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WholeLedger;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.app.newsletter.Readers;

/**
 * SIGKILL at random moments: while it starts, or while organisations sign, of the application alone or of its database as
 * well. After each the next start needs no hand, and nothing that was acknowledged is lost or there twice. In its short form
 * thrice; as often as {@code undersigned.kills} says, at the moments that {@code undersigned.seed} gives.
 */
class KilledAtRandomTest {
    private static final int KILLS = Integer.getInteger("undersigned.kills", 3);
    private static final long SEED = Long.getLong("undersigned.seed", System.nanoTime());
    private static final int EACH = 200;
    private static final int SIGNERS = 4;
    private static final long STREAM_NANOS = 1_500_000_000;

    private final int port = TestSite.freePort();
    private final String site = "http://localhost:" + port;
    private final Random random = new Random(SEED);
    private final Set<Integer> acknowledged = new HashSet<>();
    private Path folder;
    private long startNanos;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("undersigned-kills-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledAndEachStartNeedsNoHand() throws Exception {
        System.out.printf("%d kills, seed %d%n", KILLS, SEED);
        try (Program first = serve()) {
            Coordinator amina = new Coordinator(site, first.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
            String slug = amina.opens(Texts.NIGHT_FERRY);
            InvitedRows.invite(database(), slug, 1, EACH * (KILLS + 1));
        }
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 3 == 1) {
                killWhileItStarts();
            }
            begun++;
            killWhileTheySign(begun, kill);
        }
        try (Program last = started("after all")) {
            Signers signers = new Signers(site, EACH * KILLS + 1, EACH * KILLS + 20);
            Signers.join(signers.pressOnce(SIGNERS));
            acknowledged.addAll(signers.acknowledged());
            assertThat(signers.acknowledged()).as("who signs in the end").hasSize(20);
            WholeLedger.assertIn(database(), acknowledged, "in the end");
            long signatures = WholeLedger.count(database(), "signature");
            Readers.await(
                    "each has one receipt",
                    () -> WholeLedger.count(database(), "mail_message WHERE subject LIKE 'Receipt: %'") == signatures);
            assertThat(last.errors()).doesNotContain("ledger halted");
            System.out.printf(
                    "%d kills, %d signatures acknowledged, %d there%n", KILLS, acknowledged.size(), signatures);
        }
    }

    private Program serve() {
        return Program.start("serve", "--data", folder.toString(), "--port", Integer.toString(port));
    }

    private JdbcClient database() {
        DatabaseLogin login = EmbeddedPostgres.running(folder).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
    }

    // Starts by itself, and is whole.
    private Program started(String when) {
        long begin = System.nanoTime();
        Program server = serve();
        server.awaitLine("Undersigned is running");
        startNanos = System.nanoTime() - begin;
        WholeLedger.assertIn(database(), acknowledged, when);
        Program watch = Program.run("watch", site, "--once", "--memory", folder + "-memory");
        assertThat(watch.status())
                .as("one history %s: %s%s", when, watch.output(), watch.errors())
                .isZero();
        return server;
    }

    private void killWhileTheySign(int round, int kill) throws Exception {
        try (Program server = started("before kill " + kill)) {
            Signers signers = new Signers(site, EACH * (round - 1) + 1, EACH * round);
            List<Thread> crowd = signers.pressOnce(SIGNERS);
            int enough = 1 + random.nextInt(30);
            Readers.await("some have signed", () -> signers.acknowledged().size() >= enough);
            LockSupport.parkNanos(random.nextLong(STREAM_NANOS));
            boolean all = random.nextInt(3) == 0;
            long postgres = postmaster();
            server.kill();
            if (all) {
                ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
            }
            Signers.join(crowd);
            acknowledged.addAll(signers.acknowledged());
        }
    }

    private void killWhileItStarts() {
        try (Program server = serve()) {
            LockSupport.parkNanos(random.nextLong(startNanos));
            server.kill();
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
