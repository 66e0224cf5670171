package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;

/** An operator who goes back to an older version is stopped before it touches what the newer one has written. */
class NoStepBackTest {
    private Path data;

    @BeforeEach
    void makeFolder() throws Exception {
        data = Files.createTempDirectory("undersigned-step-back-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void removeFolder() throws Exception {
        FileSystemUtils.deleteRecursively(data);
    }

    private void serves() {
        try (Program server = Program.start(serve())) {
            server.awaitLine("Undersigned is running");
        }
    }

    private String[] serve() {
        return List.of("serve", "--data", data.toString(), "--port", Integer.toString(TestSite.freePort()))
                .toArray(String[]::new);
    }

    /** As if a program had migrated it that knows one change more. */
    private void change(String version, String description) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data);
                Connection connection = connection(server);
                var insert = connection.prepareStatement("""
                        INSERT INTO flyway_schema_history
                          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                        SELECT max(installed_rank) + 1, ?, ?, 'SQL', 'V.sql', 1, current_user, 1, true
                          FROM flyway_schema_history""")) {
            insert.setString(1, version);
            insert.setString(2, description);
            insert.executeUpdate();
        }
    }

    private void isRefused(String change) {
        Program older = Program.run(serve());
        assertThat(older.status()).isEqualTo(1);
        assertThat(older.errors().strip())
                .isEqualTo("undersigned: The database was used by a newer version of Undersigned, and this one does not"
                        + " know its change " + change + ": install the newer version again, or restore a backup that"
                        + " was made before.");
    }

    @Test
    void refusesChangesBehindAndBetweenItsOwn() throws Exception {
        serves();
        serves();
        // Features number their own files: a new one of a lower feature lies among the old ones of higher ones.
        change("12.5", "between");
        isRefused("12.5 (between)");
        change("99999", "behind");
        isRefused("99999 (behind)");
    }

    @Test
    void triesAgainWhereAnOlderNodeHeldWhatItNeeds() throws Exception {
        Path migrations = Files.createDirectory(data.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__later.sql"), """
                LOCK TABLE first_table;
                LOCK TABLE second_table;
                CREATE TABLE later_table (id uuid);
                """);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("database"));
                Connection older = connection(server)) {
            execute(older, "CREATE TABLE first_table (id uuid)");
            execute(older, "CREATE TABLE second_table (id uuid)");
            older.setAutoCommit(false);
            execute(older, "LOCK TABLE second_table");
            Flyway flyway = Flyway.configure()
                    .dataSource(
                            server.login().jdbcUrl(),
                            server.login().user(),
                            server.login().password())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .locations("filesystem:" + migrations)
                    .load();
            Thread newer = Thread.ofVirtual().start(() -> new NoStepBack().migrate(flyway));
            while (!isWaitedFor(older)) {
                assertThat(newer.isAlive()).isTrue();
            }
            // Whoever waited longer is ended by the server: the migration.
            execute(older, "LOCK TABLE first_table");
            older.commit();
            newer.join();

            assertThat(has(older, "SELECT to_regclass('later_table') IS NOT NULL"))
                    .isTrue();
        }
    }

    private static boolean isWaitedFor(Connection connection) throws Exception {
        return has(
                connection,
                "SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'second_table'::regclass AND NOT granted)");
    }

    private static Connection connection(EmbeddedPostgres server) throws Exception {
        return DriverManager.getConnection(
                server.login().jdbcUrl(), server.login().user(), server.login().password());
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean has(Connection connection, String question) throws Exception {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
