package org.undersigned.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.app.newsletter.Readers;

/**
 * The clock of a running machine jumps, for the application and its database: hours and years, forward and back. Signing goes
 * on, jobs go on, the ledger stays one history, and what has expired is told so.
 */
class ClockTurnedTest {
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final List<String> TURNS = turns();
    private static final int EACH = 10;

    private final int port = TestSite.freePort();
    private final String site = "http://localhost:" + port;
    private Path folder;
    private Path clock;

    /** Of {@code undersigned.turns}, with commas between them. */
    private static List<String> turns() {
        return List.of(System.getProperty("undersigned.turns", "+3h,-2y,+0").split(","));
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("undersigned-clock-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        clock = folder.resolve("clock");
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    // Only the time of day: what counts on, as waiting does, is left alone, as it is when a real clock is set.
    private Program serve() {
        return Program.within(
                List.of(
                        "env",
                        "LD_PRELOAD=" + LIBRARY,
                        "FAKETIME_TIMESTAMP_FILE=" + clock,
                        "FAKETIME_CACHE_DURATION=1",
                        "FAKETIME_DONT_FAKE_MONOTONIC=1"),
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(port));
    }

    private void turn(String offset) throws IOException {
        Path next = folder.resolve("clock.next");
        Files.writeString(next, offset + "\n");
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    // The library reads its file once a second.
    private void turnWhileItRuns(String offset) throws IOException {
        Instant before = databaseTime();
        turn(offset);
        Readers.await("the clock is seen to be turned to " + offset, () -> {
            Duration step = Duration.between(before, databaseTime());
            return step.isNegative() || step.compareTo(Duration.ofMinutes(30)) > 0;
        });
    }

    private Instant databaseTime() {
        return database()
                .sql("SELECT now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private JdbcClient database() {
        DatabaseLogin login = EmbeddedPostgres.running(folder.resolve("data")).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
    }

    @Test
    void signingJobsAndLedgerGoOnWhateverTheTime() throws Exception {
        assertThat(LIBRARY)
                .as("the tests need faketime: ./undersigned test installs it")
                .exists();
        turn("+0");
        List<Integer> acknowledged = new ArrayList<>();
        String slug;
        int next = 1;
        try (Program server = serve()) {
            Coordinator amina =
                    new Coordinator(site, server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
            slug = amina.opens(Texts.NIGHT_FERRY);
            InvitedRows.invite(database(), slug, 1, EACH * (TURNS.size() + 4));
            acknowledged.addAll(sign(next));
            amina.publishes(slug);
            for (String turn : TURNS) {
                turnWhileItRuns(turn);
                next += EACH;
                acknowledged.addAll(sign(next));
                WholeLedger.assertIn(database(), acknowledged, "at " + turn);
                awaitJobs(slug, acknowledged.size(), "at " + turn);
            }
            assertThat(amina.visitor().open(site + "/desk").text())
                    .as("a session of today is one still")
                    .contains("signed");

            turnWhileItRuns("+400d");
            Visitor late = new Visitor();
            assertThat(late.open(InvitedRows.link(site, next + EACH))
                            .document()
                            .select("button[type=submit]")
                            .text())
                    .as("an invitation of 400 days ago cannot be signed with")
                    .doesNotContain("Sign");
            assertThat(amina.visitor().open(site + "/desk").address())
                    .as("nor is anybody signed in")
                    .contains("/sign-in");
            // Jobs of then are noted for then.
            Readers.await("they have run", () -> recurringAhead() > 0 || nodeIsFresh());
            turnWhileItRuns("+0");
            next += EACH;
            acknowledged.addAll(sign(next));
            awaitJobs(slug, acknowledged.size(), "back from the year to come");
            turn("+400d");
        }
        // It was started with a wrong clock and is started again with the right one.
        try (Program server = serve()) {
            server.awaitLine("Undersigned is running");
        }
        turn("+0");
        try (Program server = serve()) {
            server.awaitLine("Undersigned is running");
            next += EACH;
            acknowledged.addAll(sign(next));
            WholeLedger.assertIn(database(), acknowledged, "after a start with a wrong clock");
            awaitJobs(slug, acknowledged.size(), "after a start with a wrong clock");
            Program watch = Program.run(
                    "watch",
                    site,
                    "--once",
                    "--memory",
                    folder.resolve("memory").toString());
            assertThat(watch.status()).as(watch.output() + watch.errors()).isZero();
            Path bundle = folder.resolve("proof.zip");
            Files.write(bundle, new Visitor().download(site + "/statements/" + slug + "/proof.zip"));
            Program verify = Program.run("verify", bundle.toString());
            assertThat(verify.status()).as(verify.output() + verify.errors()).isZero();
        }
    }

    private List<Integer> sign(int from) throws InterruptedException {
        Signers signers = new Signers(site, from, from + EACH - 1);
        Signers.join(signers.pressOnce(2));
        assertThat(signers.acknowledged()).as("who signs from %d on", from).hasSize(EACH);
        return List.copyOf(signers.acknowledged());
    }

    private long recurringAhead() {
        return WholeLedger.count(database(), "scheduled_tasks WHERE execution_time > now() + interval '2 days'");
    }

    private boolean nodeIsFresh() {
        return WholeLedger.count(
                        database(),
                        "node WHERE seen_at BETWEEN now() - interval '25 seconds' AND now() + interval '1 second'")
                == 1;
    }

    // What is done again and again is done now, nothing waits for a time that was never right, pages are rendered.
    private void awaitJobs(String slug, int signed, String when) {
        Readers.await("jobs go on " + when, () -> nodeIsFresh() && recurringAhead() == 0 && shows(slug, signed));
    }

    private boolean shows(String slug, int signed) {
        try {
            return new Visitor().open(site + "/statements/" + slug).text().contains("Organisation " + signed);
        } catch (IOException e) {
            return false;
        }
    }
}
