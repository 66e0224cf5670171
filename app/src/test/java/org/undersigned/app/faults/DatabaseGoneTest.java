package org.undersigned.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.Line;
import org.undersigned.app.cast.Signers;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WholeLedger;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.app.newsletter.Readers;

/**
 * The database goes while organisations sign, and they press again and again until it is back. In its short form for five
 * seconds; for as many as {@code undersigned.away.seconds} says.
 */
class DatabaseGoneTest {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("undersigned.away.seconds", 5));
    private static final int INVITED = 400;
    private static final int BEFORE = 40;

    @Test
    void whoeverPressesAgainHasSignedOnceAndJobsGoOn() throws Exception {
        Path folder = Files.createTempDirectory("undersigned-gone-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            DatabaseLogin login = server.login();
            JdbcClient database =
                    JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
            try (Line line = new Line(URI.create(login.jdbcUrl().substring("jdbc:".length()))
                            .getPort());
                    TestSite site =
                            TestSite.fresh("--undersigned.database.url=postgresql://%s:%s@127.0.0.1:%d/undersigned"
                                    .formatted(login.user(), login.password(), line.port()))) {
                Coordinator amina = site.amina();
                String slug = amina.opens(Texts.NIGHT_FERRY);
                InvitedRows.invite(database, slug, 1, INVITED);
                Coordinator.signs(InvitedRows.link(site.at(""), INVITED));
                amina.publishes(slug);

                Signers signers = new Signers(site.at(""), 1, INVITED - 1);
                List<Thread> crowd = signers.pressAgain(8, () -> false);
                Readers.await("some have signed", () -> signers.acknowledged().size() >= BEFORE);
                line.cut();
                long until = System.nanoTime() + AWAY.toNanos();
                while (System.nanoTime() < until) {
                    assertThat(new Visitor()
                                    .open(site.at("/statements/" + slug))
                                    .status())
                            .as("the published page meanwhile")
                            .isEqualTo(200);
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
                assertThat(signers.acknowledged().size())
                        .as("nobody is told so meanwhile")
                        .isLessThan(INVITED - 1);
                line.mend();
                Signers.join(crowd);

                assertThat(signers.acknowledged()).hasSize(INVITED - 1).doesNotHaveDuplicates();
                WholeLedger.assertIn(database, signers.acknowledged(), "after it was away");
                assertThat(WholeLedger.count(database, "signature")).isEqualTo(INVITED);
                Readers.await(
                        "each has one receipt, and nothing waits",
                        () -> WholeLedger.count(database, "mail_message WHERE subject LIKE 'Receipt: %'") == INVITED
                                && WholeLedger.count(database, "ledger_submission") == 0);
                Readers.await("the page has them all", () -> shows(site, slug, INVITED));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static boolean shows(TestSite site, String slug, int count) {
        try {
            return new Visitor().open(site.at("/statements/" + slug)).text().contains(String.valueOf(count));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
