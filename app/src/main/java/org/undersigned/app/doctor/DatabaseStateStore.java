package org.undersigned.app.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.RowMapper;
import org.undersigned.app.database.DatabaseLogin;

/** What a database says of itself, through one connection that only reads. */
final class DatabaseStateStore implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:db/migration";

    /**
     * Who is asked to cosign the ledger's checkpoints.
     *
     * @param problem what came of asking last; empty where all is well
     */
    record WitnessState(String name, Optional<String> problem) {}

    /**
     * How the form of the database is, beside the one that this version of the program needs.
     *
     * @param waiting steps that the next start takes
     * @param unknown steps that only a newer version knows
     */
    record Form(int taken, int waiting, int unknown, boolean hasFailed) {}

    private final DatabaseLogin login;
    private final Connection connection;

    /** @param seconds of connecting, and of waiting for each answer */
    DatabaseStateStore(DatabaseLogin login, long seconds) throws SQLException {
        this.login = login;
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", Long.toString(seconds));
        properties.setProperty("loginTimeout", Long.toString(seconds));
        properties.setProperty("socketTimeout", Long.toString(seconds));
        this.connection = DriverManager.getConnection(login.jdbcUrl(), properties);
        connection.setReadOnly(true);
    }

    private <T> List<T> all(String sql, RowMapper<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.mapRow(rows, found.size()));
            }
            return found;
        }
    }

    private String one(String sql) throws SQLException {
        return all(sql, (row, at) -> String.valueOf(row.getString(1))).getFirst();
    }

    /** Such as 18. */
    int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    String encoding() throws SQLException {
        return one("SHOW server_encoding");
    }

    /** Whether it follows another one, and so takes no writes. */
    boolean isStandby() throws SQLException {
        return one("SELECT pg_is_in_recovery()").equals("t");
    }

    boolean isDurable() throws SQLException {
        return one("SHOW fsync").equals("on") && !one("SHOW synchronous_commit").equals("off");
    }

    /** Those that follow this one, each by how: {@code sync}, {@code quorum}, {@code potential}, {@code async}. */
    List<String> standbys() throws SQLException {
        return all("SELECT coalesce(sync_state, 'hidden') FROM pg_stat_replication", (row, at) -> row.getString(1));
    }

    /** Its clock. */
    Instant now() throws SQLException {
        return all(
                        "SELECT clock_timestamp()",
                        (row, at) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .getFirst();
    }

    long size() throws SQLException {
        return Long.parseLong(one("SELECT pg_database_size(current_database())"));
    }

    List<WitnessState> witnesses() throws SQLException {
        return one("SELECT to_regclass('ledger_witness') IS NOT NULL").equals("f")
                ? List.of()
                : all(
                        "SELECT split_part(vkey, '+', 1), problem FROM ledger_witness ORDER BY added_at, id",
                        (row, at) -> new WitnessState(row.getString(1), Optional.ofNullable(row.getString(2))));
    }

    Form form() {
        MigrationInfo[] all = Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .locations(MIGRATIONS)
                .outOfOrder(true)
                .connectRetries(0)
                .load()
                .info()
                .all();
        int waiting = 0;
        int unknown = 0;
        int taken = 0;
        boolean hasFailed = false;
        for (MigrationInfo step : all) {
            switch (step.getState()) {
                case PENDING -> waiting++;
                case FUTURE_SUCCESS, MISSING_SUCCESS -> unknown++;
                case FAILED, FUTURE_FAILED, MISSING_FAILED -> hasFailed = true;
                default -> taken += step.getState().isApplied() ? 1 : 0;
            }
        }
        return new Form(taken, waiting, unknown, hasFailed);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
