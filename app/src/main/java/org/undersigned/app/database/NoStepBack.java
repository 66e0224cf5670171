package org.undersigned.app.database;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables to where this program needs them, and refuses those that a newer one has changed: Flyway itself
 * passes over the highest numbers that it does not know, and an older program would write what the newer one no longer
 * understands.
 */
@Component
class NoStepBack implements FlywayMigrationStrategy {
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
        flyway.migrate();
    }

    private static void refuse(MigrationInfo migration) {
        throw new DatabaseUnavailable(
                "The database was used by a newer version of Undersigned, and this one does not know"
                        + " its change " + migration.getVersion() + " (" + migration.getDescription()
                        + "): install the newer version again, or restore a backup that was made before.");
    }
}
