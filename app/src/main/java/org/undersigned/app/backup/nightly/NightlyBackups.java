package org.undersigned.app.backup.nightly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.backup.BackupUnusable;
import org.undersigned.app.backup.Backups;
import org.undersigned.app.database.DatabaseLogin;

/** Makes a backup each night, where a folder is set for them, and deletes those that are older than they are kept. */
@Component
public class NightlyBackups {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");
    private static final String PREFIX = "undersigned-";
    private static final int STAMP_LENGTH = 17;

    private final BackupPlan plan;
    private final BackupRunStore runs;
    private final DatabaseLogin login;
    private final Path data;
    private final Clock clock;

    NightlyBackups(
            BackupPlan plan,
            BackupRunStore runs,
            DatabaseLogin login,
            @Value("${undersigned.data}") Path data,
            Clock clock) {
        this.plan = plan;
        this.runs = runs;
        this.login = login;
        this.data = data;
        this.clock = clock;
    }

    /** Whether backups are made by themselves at all. */
    public boolean isOn() {
        return plan.folder().isPresent();
    }

    /** How the latest one went, whether or not it was made. */
    public Optional<BackupRun> latest() {
        return runs.latest();
    }

    public Optional<BackupRun> latestMade() {
        return runs.latestMade();
    }

    void makeIfDue() {
        plan.folder().filter(folder -> isDue()).ifPresent(this::make);
    }

    private boolean isDue() {
        Instant due = plan.lastDue(clock.instant());
        return runs.latestMade().filter(made -> !made.at().isBefore(due)).isEmpty();
    }

    private void make(Path folder) {
        String name = PREFIX + STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)) + "Z.zip"
                + (plan.recipients().isEmpty() ? "" : ".age");
        try {
            Backups.Made made = Backups.make(login, data, folder.resolve(name), plan.recipients());
            runs.add(new BackupRun(clock.instant(), name, made.bytes(), Optional.empty()));
            LOG.info("backup {} made: {} rows, {} bytes", name, made.rows(), made.bytes());
            deleteOld(folder);
        } catch (BackupUnusable e) {
            LOG.warn("no backup was made, and it is tried again soon: {}", e.getMessage());
            runs.add(new BackupRun(clock.instant(), name, 0, Optional.of(String.valueOf(e.getMessage()))));
        }
    }

    // After one was made: the newest is always kept.
    private void deleteOld(Path folder) {
        LocalDateTime oldest =
                LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(plan.days())), ZoneOffset.UTC);
        try {
            for (Path file : ours(folder)) {
                String name = file.getFileName().toString();
                LocalDateTime made =
                        LocalDateTime.parse(name.substring(PREFIX.length(), PREFIX.length() + STAMP_LENGTH), STAMP);
                if (made.isBefore(oldest)) {
                    Files.delete(file);
                    LOG.info("backup {} deleted: it is older than {} days", name, plan.days());
                }
            }
        } catch (IOException e) {
            LOG.warn("old backups cannot be deleted: {}", e.getMessage());
        }
    }

    private static List<Path> ours(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder,
                file -> file.getFileName()
                        .toString()
                        .matches("undersigned-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.zip(\\.age)?"))) {
            files.forEach(found::add);
        }
        return found;
    }

    /** The job: it looks often, so that a machine that was off at night makes up for it. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final Duration PAUSE = Duration.ofMinutes(10);

        @Bean
        RecurringTask<Void> nightlyBackup(NightlyBackups backups) {
            return Tasks.recurring("make-nightly-backup", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> backups.makeIfDue());
        }
    }
}
