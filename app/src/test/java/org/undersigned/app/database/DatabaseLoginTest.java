package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .isEqualTo("jdbc:postgresql://[2001:db8::1]/undersigned");
    }

    @Test
    void ofSeveralTheOneThatTakesWrites() {
        assertThat(DatabaseLogin.parse("postgresql://site:x@one.example:5432,two.example/undersigned")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://one.example:5432,two.example/undersigned?targetServerType=primary");
        assertThat(DatabaseLogin.parse("postgresql://site:x@one,two/undersigned?targetServerType=any")
                        .jdbcUrl())
                .endsWith("?targetServerType=any");
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
