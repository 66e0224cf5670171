package org.undersigned.app.backup.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.app.backup.BackupUnusable;

/** What an operator has set of backups: where, for whom, when, and for how long. */
@Component
class BackupPlan {
    private final Optional<Path> folder;
    private final List<String> recipients;
    private final LocalTime time;
    private final int days;

    /** @throws BackupUnusable if a setting is none */
    BackupPlan(
            @Value("${undersigned.backup.folder:}") String folder,
            @Value("${undersigned.backup.to:}") String recipients,
            @Value("${undersigned.backup.at:02:30}") String time,
            @Value("${undersigned.backup.keep-days:30}") int days) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()));
        this.recipients = Stream.of(recipients.split("[,\\s]+"))
                .filter(recipient -> !recipient.isBlank())
                .toList();
        this.days = days;
        try {
            this.time = LocalTime.parse(time.strip());
        } catch (DateTimeParseException e) {
            throw new BackupUnusable("UNDERSIGNED_BACKUP_AT should be a time of day in UTC, such as 02:30.", e);
        }
        if (days < 1) {
            throw new BackupUnusable("UNDERSIGNED_BACKUP_KEEP_DAYS should be a number of days, 1 or more.");
        }
        this.folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new BackupUnusable("The folder for backups, " + path + ", is not there: make it, or set another by"
                    + " UNDERSIGNED_BACKUP_FOLDER.");
        });
    }

    Optional<Path> folder() {
        return folder;
    }

    List<String> recipients() {
        return recipients;
    }

    int days() {
        return days;
    }

    /** The last moment, up to now, at which one was to be made. */
    Instant lastDue(Instant now) {
        Instant today = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(time).toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
    }
}
