package org.undersigned.app.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.monitoring.Health;
import org.undersigned.app.monitoring.HealthCheck;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;

/** Whether the database answers, and how its connections are used. */
@Component
public class DatabaseState implements Measures, HealthCheck {
    private static final int PATIENCE_SECONDS = 3;

    private final HikariDataSource source;

    DatabaseState(HikariDataSource source) {
        this.source = source;
    }

    /** Of the server, such as {@code 17.5}; empty where it does not answer. */
    public Optional<String> version() {
        try (Connection connection = source.getConnection()) {
            // Distributions add their own name behind it.
            return Optional.of(
                    connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", ""));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Measure> measures() {
        return Optional.ofNullable(source.getHikariPoolMXBean()).map(DatabaseState::connections).stream()
                .toList();
    }

    private static Measure connections(HikariPoolMXBean pool) {
        return Measure.by(
                "state",
                "undersigned_database_connections",
                "Connections of this node that are active or idle, and threads that wait for one.",
                Map.of(
                        "active", pool.getActiveConnections(),
                        "idle", pool.getIdleConnections(),
                        "waiting", pool.getThreadsAwaitingConnection()));
    }

    @Override
    public String part() {
        return "database";
    }

    @Override
    public Health health() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? Health.UP : Health.DOWN;
        } catch (SQLException e) {
            return Health.DOWN;
        }
    }
}
