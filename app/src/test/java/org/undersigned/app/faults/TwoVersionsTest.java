package org.undersigned.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * Two nodes of different versions on one database, as during an upgrade: the newer one migrates tables that the older one is
 * writing at that moment, both go on, and the older one does not come back once it has ended.
 */
class TwoVersionsTest {
    private static final int INVITED = 300;

    private final Path folder = Path.of("/tmp", "undersigned-versions-" + System.nanoTime());
    private final int olderPort = TestSite.freePort();
    private final int newerPort = TestSite.freePort();
    private DatabaseLogin login;

    @Test
    void theOlderGoesOnWhileTheNewerMigratesAndIsRefusedAfterwards() throws Exception {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("database"))) {
            login = postgres.login();
            JdbcClient database =
                    JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
            try (Program older = serve("older", olderPort, Map.of())) {
                String site = "http://localhost:" + olderPort;
                Coordinator amina =
                        new Coordinator(site, older.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
                InvitedRows.invite(database, amina.opens(Texts.NIGHT_FERRY), 1, INVITED + 40);
                Signers atOlder = new Signers(site, 1, INVITED);
                AtomicBoolean isOver = new AtomicBoolean();
                List<Thread> crowd = atOlder.pressAgain(2, isOver::get);
                Readers.await("some have signed", () -> !atOlder.acknowledged().isEmpty());

                try (Program newer = newer()) {
                    newer.awaitLine("Undersigned is running");
                    assertThat(WholeLedger.count(database, "later_table"))
                            .as("it has migrated")
                            .isZero();
                    Signers atNewer = new Signers("http://localhost:" + newerPort, INVITED + 1, INVITED + 20);
                    Signers.join(atNewer.pressOnce(2));
                    Signers.join(crowd);
                    List<Integer> acknowledged = new ArrayList<>(atOlder.acknowledged());
                    acknowledged.addAll(atNewer.acknowledged());
                    assertThat(acknowledged).hasSize(INVITED + 20);
                    WholeLedger.assertIn(database, acknowledged, "with two versions");

                    older.stop();
                    Program back = serve("older", olderPort, Map.of());
                    assertThat(back.status()).isEqualTo(1);
                    assertThat(back.errors().strip())
                            .hasLineCount(1)
                            .contains("used by a newer version")
                            .contains("99990");
                    Signers after = new Signers("http://localhost:" + newerPort, INVITED + 21, INVITED + 40);
                    Signers.join(after.pressOnce(2));
                    acknowledged.addAll(after.acknowledged());
                    assertThat(acknowledged).as("the newer one goes on").hasSize(INVITED + 40);
                    WholeLedger.assertIn(database, acknowledged, "after the older one is gone");
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Program serve(String name, int port, Map<String, String> further) {
        Map<String, String> environment = new HashMap<>(further);
        environment.put(
                "UNDERSIGNED_DATABASE_URL",
                login.jdbcUrl()
                        .replace(
                                "jdbc:postgresql://", "postgresql://%s:%s@".formatted(login.user(), login.password())));
        return Program.startWith(
                environment,
                "serve",
                "--data",
                folder.resolve(name).toString(),
                "--port",
                Integer.toString(port),
                "--url",
                "http://localhost:" + olderPort);
    }

    // The same program with one migration more, of the kind that we allow ourselves: it only adds.
    private Program newer() throws IOException {
        Path migrations = folder.resolve("newer-program/db/migration/later");
        Files.createDirectories(migrations);
        Files.writeString(migrations.resolve("V99990__later.sql"), """
                ALTER TABLE signature ADD COLUMN later text NOT NULL DEFAULT '';
                ALTER TABLE signatory ADD COLUMN later timestamptz;
                CREATE INDEX signature_later ON signature (later);
                CREATE TABLE later_table (id uuid PRIMARY KEY, signature_id uuid REFERENCES signature);
                """);
        Path keys = folder.resolve("newer/keys");
        Files.createDirectories(keys);
        FileSystemUtils.copyRecursively(folder.resolve("older/keys"), keys);
        return serve(
                "newer", newerPort, Map.of("JDK_JAVA_OPTIONS", "-Xbootclasspath/a:" + folder.resolve("newer-program")));
    }
}
