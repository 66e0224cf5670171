package org.undersigned.app.backup.nightly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each backup that was made by itself. */
@Repository
class BackupRunStore {
    private static final int KEPT = 400;

    private final JdbcClient jdbc;

    BackupRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BackupRun run) {
        jdbc.sql("INSERT INTO backup_run (at, file, bytes, failure) VALUES (:at, :file, :bytes, :failure)")
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("file", run.file())
                .param("bytes", run.bytes())
                .param("failure", run.failure().orElse(null))
                .update();
        jdbc.sql("DELETE FROM backup_run WHERE number <= (SELECT max(number) FROM backup_run) - :kept")
                .param("kept", KEPT)
                .update();
    }

    Optional<BackupRun> latest() {
        return jdbc.sql("SELECT * FROM backup_run ORDER BY number DESC LIMIT 1")
                .query(BackupRunStore::run)
                .optional();
    }

    Optional<BackupRun> latestMade() {
        return jdbc.sql("SELECT * FROM backup_run WHERE failure IS NULL ORDER BY number DESC LIMIT 1")
                .query(BackupRunStore::run)
                .optional();
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        return new BackupRun(
                row.getTimestamp("at").toInstant(),
                row.getString("file"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("failure")));
    }
}
