package org.undersigned.app.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;

/**
 * The application is killed, as by {@code kill -9}, three times while it sends a newsletter, and started again. The account
 * adds up at every look, everybody gets it, and twice at most whoever was being handed over (ADR 0030).
 * {@code -Dundersigned.newsletter.recipients=50000} makes it a large one.
 */
class KilledWhileSendingTest {
    private static final int MANY = Integer.getInteger("undersigned.newsletter.recipients", 2000);
    private static final int CONNECTIONS = 4;
    private static final int KILLS = 3;

    private final int port = TestSite.freePort();
    private final Path folder = Path.of("/tmp", "undersigned-newsletter-" + System.nanoTime());
    private JdbcClient database;

    @Test
    void nobodyIsLostAndFewGetItTwice() throws Exception {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("database"));
                SmtpSink server = new SmtpSink()) {
            DatabaseLogin login = postgres.login();
            database = JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
            String url = login.jdbcUrl()
                    .replace("jdbc:postgresql://", "postgresql://%s:%s@".formatted(login.user(), login.password()));
            Map<String, String> environment = new HashMap<>(Map.of(
                    "UNDERSIGNED_DATABASE_URL",
                    url,
                    "UNDERSIGNED_NEWSLETTER_CONNECTIONS",
                    String.valueOf(CONNECTIONS),
                    // Slowly enough that a small one is not over before it is killed.
                    "UNDERSIGNED_NEWSLETTER_PER_MINUTE",
                    MANY > 10_000 ? "0" : "30000"));
            Program program = serve(environment);
            String setup = program.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1");
            Coordinator amina = new Coordinator("http://localhost:" + port, setup);
            Readers.crowd(database, MANY);
            String issue = written(amina);
            program.stop();
            environment.put("UNDERSIGNED_SMTP_URL", server.url());
            environment.put("UNDERSIGNED_MAIL_FROM", "ferry@site.example");
            program = serve(environment);
            program.awaitLine("Undersigned is running");
            // Signed in still: the session is in the database.
            amina.visitor().send(amina.visitor().open(issue + "/sending"), "/sending", Map.of());
            for (int kill = 1; kill <= KILLS; kill++) {
                int until = MANY * kill / (KILLS + 1);
                await("%d were taken".formatted(until), () -> server.count() >= until);
                program.kill();
                assertAddsUp();
                assertThat(count("state = 'waiting'"))
                        .as("it was killed in the midst")
                        .isPositive();
                program = serve(environment);
            }
            await("nobody waits", () -> count("state = 'waiting'") == 0);
            program.stop();
            assertThat(count("state = 'sent'")).isEqualTo(MANY);
            assertThat(database.sql("SELECT state FROM newsletter_issue")
                            .query(String.class)
                            .single())
                    .isEqualTo("finished");
            assertGot(server.taken());
        }
    }

    private Program serve(Map<String, String> environment) {
        return Program.startWith(
                environment,
                "serve",
                "--data",
                folder.resolve("site").toString(),
                "--port",
                Integer.toString(port),
                "--url",
                "http://localhost:" + port);
    }

    /** Gives the address of a finished draft. */
    private String written(Coordinator amina) throws Exception {
        Visitor visitor = amina.visitor();
        Visitor.Page list = visitor.open("http://localhost:" + port + "/desk/newsletters");
        Visitor.Page draft = visitor.send(list, "/desk/newsletters", Map.of());
        String address = draft.address();
        visitor.send(
                draft, address.substring(address.lastIndexOf('/')), Map.of("subject-en", "News", "body-en", "Text."));
        return address;
    }

    private int count(String which) {
        return database.sql("SELECT count(*) FROM newsletter_copy WHERE " + which)
                .query(Integer.class)
                .single();
    }

    private void assertAddsUp() {
        Map<String, Object> account = database.sql("""
                        SELECT max(i.expected) AS expected, count(*) AS rows,
                            count(*) FILTER (WHERE c.state = 'sent') + count(*) FILTER (WHERE c.state = 'waiting')
                            + count(*) FILTER (WHERE c.state IN ('failed', 'excluded')) AS sum
                        FROM newsletter_copy c JOIN newsletter_issue i ON i.id = c.issue_id""").query().singleRow();
        assertThat(((Number) account.get("expected")).longValue()).isEqualTo(MANY);
        assertThat(account.get("rows")).isEqualTo((long) MANY);
        assertThat(account.get("sum")).isEqualTo((long) MANY);
    }

    private void await(String what, java.util.function.BooleanSupplier holds) {
        // A large one takes its time; what counts is that it goes on.
        java.time.Instant until = java.time.Instant.now().plusSeconds(60L + MANY / 50);
        while (!holds.getAsBoolean()) {
            assertAddsUpOnceThereAreRows();
            if (java.time.Instant.now().isAfter(until)) {
                throw new AssertionError("it never came about that " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private void assertAddsUpOnceThereAreRows() {
        if (count("true") > 0) {
            assertAddsUp();
        }
    }

    private static void assertGot(List<SmtpSink.Taken> taken) {
        Set<String> recipients = new HashSet<>();
        Map<String, String> ids = new HashMap<>();
        int twice = 0;
        for (SmtpSink.Taken one : taken) {
            if (!recipients.add(one.to())) {
                twice++;
                assertThat(one.messageId()).as("the same message").isEqualTo(ids.get(one.to()));
            }
            ids.put(one.to(), one.messageId());
        }
        System.out.printf("%d recipients, %d kills, %d copies handed over twice%n", MANY, KILLS, twice);
        assertThat(recipients).hasSize(MANY);
        assertThat(twice).isLessThanOrEqualTo(2 * CONNECTIONS * KILLS);
    }
}
