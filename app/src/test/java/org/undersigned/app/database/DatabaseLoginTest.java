package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a database is named. */
class DatabaseLoginTest {
    @Test
    void oneHostIsUsedAsItIs() {
        assertThat(DatabaseLogin.parse(
                        "postgresql://site:s%40y%3A%2B+@db.example:5433/undersigned?sslmode=verify-full"))
                .isEqualTo(new DatabaseLogin(
                        "jdbc:postgresql://db.example:5433/undersigned?sslmode=verify-full", "site", "s@y:++"));
        assertThat(DatabaseLogin.parse("postgres://site@[2001:db8::1]/undersigned")
                        .jdbcUrl())
                .startsWith("jdbc:postgresql://[2001:db8::1]/undersigned");
    }

    @Test
    void ofSeveralTheOneThatTakesWrites() {
        assertThat(DatabaseLogin.parse("postgresql://site:x@one.example:5432,two.example/undersigned")
                        .jdbcUrl())
                .startsWith("jdbc:postgresql://one.example:5432,two.example/undersigned?targetServerType=primary");
        assertThat(DatabaseLogin.parse("postgresql://site:x@one,two/undersigned?targetServerType=any")
                        .jdbcUrl())
                .contains("?targetServerType=any")
                .doesNotContain("primary");
    }

    @Test
    void oneElsewhereHasToShowItsCertificateUnlessTheUrlSaysOtherwise() {
        for (String elsewhere : List.of("db.example", "10.0.0.7:5433", "localhost,two.example", "127.0.0.1.example")) {
            assertThat(options(elsewhere, ""))
                    .as(elsewhere)
                    .contains("sslmode=verify-full", "sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        for (String here : List.of("localhost", "127.0.0.1:5432", "[::1]", "127.0.0.1:1,127.0.0.1:2")) {
            assertThat(options(here, "")).as(here).doesNotContain("ssl");
        }
        assertThat(options("db.example", "?sslmode=disable")).isEqualTo("sslmode=disable");
        assertThat(options("db.example", "?sslrootcert=/etc/ca.pem"))
                .contains("sslmode=verify-full")
                .doesNotContain("sslfactory");
        // Says nothing of it, although it sounds so.
        assertThat(options("db.example", "?ApplicationName=sslmode=disable")).contains("sslmode=verify-full");
    }

    @Test
    void whatShowsNoCertificateIsNotUsed() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answersThatItHasNoTls(server));
            DatabaseLogin login = DatabaseLogin.parse("postgresql://site:x@db.example:" + server.getLocalPort() + "/u");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            login.jdbcUrl().replace("db.example", "localhost"), login.user(), login.password()))
                    .hasMessageContaining("does not support SSL");
        }
    }

    // PostgreSQL's answer to a request for TLS, as its protocol has it.
    private static void answersThatItHasNoTls(ServerSocket server) {
        try (Socket connection = server.accept()) {
            connection.getInputStream().readNBytes(8);
            connection.getOutputStream().write('N');
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String options(String hosts, String options) {
        String url = DatabaseLogin.parse("postgresql://site:x@" + hosts + "/undersigned" + options)
                .jdbcUrl();
        return url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://site:x@db/undersigned",
                "postgresql://db/undersigned",
                "postgresql://site:x@db",
                "postgresql://site:x@db,/undersigned",
                "postgresql://site:x@db:port/undersigned",
                "postgresql://site:%zz@db/undersigned"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> DatabaseLogin.parse(url))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("UNDERSIGNED_DATABASE_URL");
    }
}
