package org.undersigned.app.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.app.monitoring.Health;
import org.undersigned.app.monitoring.HealthCheck;

/** Whether all tables are as this version needs them: it serves only after its migrations, and another node's may fail. */
@Repository
class MigrationStore implements HealthCheck {
    private final JdbcClient jdbc;

    MigrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "migrations";
    }

    @Override
    public Health health() {
        return jdbc.sql("SELECT bool_and(success) FROM flyway_schema_history")
                        .query(Boolean.class)
                        .single()
                ? Health.UP
                : Health.DOWN;
    }
}
