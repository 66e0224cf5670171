package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.newsletter.Readers;

/** Durable, not trusting, and not root. */
class EmbeddedPostgresTest {
    private static Path data;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("undersigned-postgres-");
        server = EmbeddedPostgres.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> column(String query) throws SQLException {
        DatabaseLogin login = server.login();
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void losesNothingThatItConfirmed() throws SQLException {
        assertThat(column("SHOW fsync")).containsExactly("on");
        assertThat(column("SHOW synchronous_commit")).containsExactly("on");
        assertThat(column("SHOW full_page_writes")).containsExactly("on");
    }

    @Test
    void itsLogQuotesNoRows() throws IOException {
        assertThatThrownBy(() -> column("""
                        CREATE TEMPORARY TABLE quoted (email text UNIQUE);
                        INSERT INTO quoted VALUES ('eve@mail' || '.example'), ('eve@mail' || '.example');
                        SELECT 1""")).hasMessageContaining("duplicate key");
        Readers.await(
                "the error is in its log", () -> written().contains("duplicate key value violates unique constraint"));
        assertThat(written()).doesNotContain("eve@mail.example");
    }

    private static String written() {
        try {
            return Files.readString(data.resolve("postgres.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void trustsNobodyWithoutThePassword() throws IOException {
        DatabaseLogin login = server.login();
        assertThatThrownBy(() -> DriverManager.getConnection(login.jdbcUrl(), login.user(), "guess"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> DriverManager.getConnection(login.jdbcUrl(), "postgres", login.password()))
                .hasMessageContaining("password authentication failed");
        assertThat(login.toString()).doesNotContain(login.password());
    }

    @Test
    void listensOnThisMachineOnlyAndGivesTheApplicationNoMoreThanItsDatabase() throws SQLException {
        assertThat(column("SHOW listen_addresses")).containsExactly("127.0.0.1");
        assertThat(column("SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void comesBackByItselfAtTheSamePlace() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
        first.destroyForcibly();
        first.onExit().get(60, TimeUnit.SECONDS);
        Readers.await("it answers again", () -> {
            try {
                return column("SELECT 'here'").equals(List.of("here"));
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    @Test
    void neverRunsAsRoot() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        assertThat(Files.getOwner(Path.of("/proc", Long.toString(pid))).getName())
                .isNotEqualTo("root");
    }

    @Test
    void letsNoSecondServerUseItsFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("already");
    }
}
