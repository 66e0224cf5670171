package org.undersigned.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.app.doctor.Seen.assertLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;

/** Real databases in the states that an operator would not want them in. */
class DatabaseExaminationTest {
    private static Path folder;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("undersigned-doctor-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        server = EmbeddedPostgres.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String url(String database) {
        DatabaseLogin login = server.login();
        return login.jdbcUrl()
                .replaceFirst("^jdbc:postgresql://", "postgresql://undersigned:" + login.password() + "@")
                .replaceFirst("/undersigned$", "/" + database);
    }

    private static List<Line> lines(String database) {
        return new DatabaseExamination(url(database), folder.resolve("data")).lines();
    }

    private static void run(String database, String sql) throws SQLException {
        DatabaseLogin login = DatabaseLogin.parse(url(database));
        run(login.jdbcUrl(), login.user(), login.password(), sql);
    }

    private static void run(String url, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void superuser(String sql) throws SQLException, IOException {
        run(
                DatabaseLogin.parse(url("postgres")).jdbcUrl(),
                "postgres",
                Files.readString(folder.resolve("data/postgres.superuser.password"))
                        .strip(),
                sql);
    }

    private static void migrate(String database) {
        DatabaseLogin login = DatabaseLogin.parse(url(database));
        Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Test
    void tellsOfMigrationsWitnessesReplicationAndTheClock() throws SQLException {
        assertLine(lines("undersigned"), State.LOOK, "Migrations that wait to be run: ");
        migrate("undersigned");
        List<Line> fine = lines("undersigned");
        assertLine(fine, State.OK, "PostgreSQL 18 answers, and holds ");
        assertThat(fine).anyMatch(line -> line.found().matches("All [0-9]{2,} migrations have been run\\."));
        assertLine(fine, State.OK, "No standby follows the database");
        assertLine(fine, State.OK, "The clock differs by 0.0 seconds from that of the database.");
        assertLine(fine, State.LOOK, "No other site witnesses the ledger");
        run("undersigned", """
                INSERT INTO ledger_witness (id, vkey, url, added_at)
                VALUES (gen_random_uuid(), 'harbour.example+1234+key', 'https://harbour.example', now())""");
        assertLine(lines("undersigned"), State.OK, "One witness is asked to cosign the ledger.");
        run("undersigned", "UPDATE ledger_witness SET problem = 'AWAY', asked_at = now()");
        assertLine(lines("undersigned"), State.LOOK, "and did not lately: harbour.example.");
        run("undersigned", """
                INSERT INTO flyway_schema_history
                SELECT installed_rank + 1, '99999', 'later', type, 'later/V99999__later.sql', 1, installed_by, now(), 1, true
                FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1""");
        assertLine(lines("undersigned"), State.WRONG, "migrations that this one does not know: 1.");
        run("undersigned", "UPDATE flyway_schema_history SET success = false WHERE version = '99999'");
        assertLine(lines("undersigned"), State.WRONG, "A migration has failed");
        run("undersigned", "DELETE FROM flyway_schema_history WHERE version = '99999'");
        run("undersigned", "ALTER ROLE undersigned SET synchronous_commit = off");
        assertLine(lines("undersigned"), State.WRONG, "The database may lose what it has confirmed");
        run("undersigned", "ALTER ROLE undersigned RESET synchronous_commit");
    }

    @Test
    void refusesAnEncodingThatHoldsOnlySomeLanguages() throws SQLException, IOException {
        superuser(
                "CREATE DATABASE narrow OWNER undersigned ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE_PROVIDER libc"
                        + " LOCALE 'C'");
        assertLine(lines("narrow"), State.WRONG, "The database has the encoding SQL_ASCII");
    }

    @Test
    void saysWhyItCannotBeUsed() {
        List<Line> gone = lines("nowhere");
        assertLine(gone, State.WRONG, "database \"nowhere\" does not exist");
        String wrong = url("undersigned").replaceFirst(":[0-9a-f]+@", ":geheim@");
        List<Line> refused = new DatabaseExamination(wrong, folder).lines();
        assertLine(refused, State.WRONG, "password authentication failed");
        assertThat(refused.toString()).doesNotContain("geheim");
        assertLine(
                new DatabaseExamination("postgresql://u:geheim@127.0.0.1:1/d", folder).lines(),
                State.WRONG,
                "The database cannot be used");
        assertThat(DatabaseExamination.tooOld(14))
                .hasValueSatisfying(line -> assertThat(line.state()).isEqualTo(State.WRONG));
        assertThat(DatabaseExamination.tooOld(15)).isEmpty();
    }

    @Test
    void looksAtTheDatabaseOfThePackageRunningStoppedOrNotThereYet() throws IOException {
        Path data = folder.resolve("package");
        assertLine(new DatabaseExamination("embedded", data).lines(), State.LOOK, "There is no database in");
        try (EmbeddedPostgres running = EmbeddedPostgres.start(data)) {
            assertThat(running.login().user()).isEqualTo("undersigned");
            assertLine(new DatabaseExamination("embedded", data).lines(), State.OK, "The package's PostgreSQL runs.");
        }
        List<Line> stopped = new DatabaseExamination("embedded", data).lines();
        assertLine(stopped, State.OK, "The package's PostgreSQL is stopped, and starts.");
        assertLine(stopped, State.OK, "PostgreSQL 18 answers");
        assertThat(EmbeddedPostgres.running(data)).as("left as it was").isEmpty();
        // A server that follows another: the file alone makes it one.
        Files.createFile(data.resolve("postgres/standby.signal"));
        try (EmbeddedPostgres standby = EmbeddedPostgres.start(data)) {
            DatabaseLogin login = standby.login();
            String url = login.jdbcUrl()
                    .replaceFirst("^jdbc:postgresql://", "postgresql://undersigned:" + login.password() + "@");
            assertLine(new DatabaseExamination(url, data).lines(), State.WRONG, "The database is a standby");
        }
        Files.delete(data.resolve("postgres/standby.signal"));
        Files.writeString(data.resolve("postgres/postgresql.conf"), "nonsense = here\n");
        assertLine(new DatabaseExamination("embedded", data).lines(), State.WRONG, "");
    }
}
