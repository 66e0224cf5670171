package org.undersigned.app.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables to where this program needs them, and refuses those that a newer one has changed: Flyway itself
 * passes over the highest numbers that it does not know, and an older program would write what the newer one no longer
 * understands.
 */
@Component
class NoStepBack implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(NoStepBack.class);
    /** PostgreSQL, appendix A: {@code deadlock_detected}. */
    private static final String DEADLOCK = "40P01";

    private static final int ATTEMPTS = 20;
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private static final Set<MigrationState> UNKNOWN_HERE = EnumSet.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> UNKNOWN_HERE.contains(migration.getState()))
                .reduce((lower, higher) -> higher)
                .ifPresent(NoStepBack::refuse);
        for (int attempt = 1; ; attempt++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS || !isDeadlock(e)) {
                    throw e;
                }
                LOG.warn("An older node wrote what a change of the tables needs: the change is tried again");
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    // A migration locks several tables, and so does a node that serves meanwhile, perhaps in another order. What the
    // server
    // ended has left nothing behind.
    private static boolean isDeadlock(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()));
    }

    private static void refuse(MigrationInfo migration) {
        throw new DatabaseUnavailable(
                "The database was used by a newer version of Undersigned, and this one does not know"
                        + " its change " + migration.getVersion() + " (" + migration.getDescription()
                        + "): install the newer version again, or restore a backup that was made before.");
    }
}
