package org.undersigned.app.backup.nightly;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;

/** How old the latest backup is, and whether the last attempt failed. */
@Component
class BackupMeasures implements Measures {
    private final NightlyBackups backups;
    private final Clock clock;

    BackupMeasures(NightlyBackups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(Measure.of(
                "undersigned_backup_on", "1 where the site makes a backup each night by itself.", backups.isOn())));
        if (backups.isOn()) {
            backups.latestMade()
                    .ifPresent(made -> measures.add(Measure.of(
                            "undersigned_backup_age_seconds",
                            "Since when there is the latest backup; absent where there is none.",
                            Duration.between(made.at(), clock.instant()).toSeconds())));
            measures.add(Measure.of(
                    "undersigned_backup_failed",
                    "1 where the last attempt to make one failed.",
                    backups.latest().filter(run -> !run.isMade()).isPresent()));
        }
        return measures;
    }
}
