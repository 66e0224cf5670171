package org.undersigned.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of sources. In the caller's transaction. */
@Component
class SourceStore {
    /** A public finding that names a source. */
    record Named(UUID id, Subject subject) {}

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // The hash spreads over a week what became public in one hour.
    void addNew(Instant now) {
        jdbc.sql("""
                        INSERT INTO finding_source (address, next_look_at)
                        SELECT DISTINCT source, ?::timestamptz + make_interval(hours => 24 + abs(hashtext(source) % 144))
                        FROM finding JOIN finding_step step ON step.finding = finding.id
                        JOIN finding_recorded recorded ON recorded.step = step.id
                        WHERE source IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM finding_source known WHERE known.address = finding.source)
                        ON CONFLICT DO NOTHING""").param(now.atOffset(ZoneOffset.UTC)).update();
    }

    List<String> due(Instant now, int most) {
        return jdbc.sql("SELECT address FROM finding_source WHERE next_look_at <= ? ORDER BY next_look_at LIMIT ?")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Locked until the transaction ends. */
    Sources.Known held(String address) {
        return jdbc.sql("""
                        SELECT failing_since, failures, gone_since FROM finding_source WHERE address = ? FOR UPDATE""")
                .param(address)
                .query((row, n) -> new Sources.Known(
                        moment(row, "failing_since"), row.getInt("failures"), moment(row, "gone_since")))
                .single();
    }

    void looked(String address, Sources.Known known, Instant next) {
        jdbc.sql("""
                        UPDATE finding_source SET failing_since = ?::timestamptz, failures = ?,
                               gone_since = ?::timestamptz, next_look_at = ? WHERE address = ?""")
                .param(known.failingSince()
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .param(known.failures())
                .param(known.goneSince().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param(next.atOffset(ZoneOffset.UTC))
                .param(address)
                .update();
    }

    List<Named> findings(String address) {
        return jdbc.sql("""
                        SELECT id, subject_kind, subject FROM finding
                        WHERE md5(source) = md5(?) AND source = ?
                          AND EXISTS (SELECT 1 FROM finding_step step
                                      JOIN finding_recorded recorded ON recorded.step = step.id
                                      WHERE step.finding = finding.id)""")
                .params(address, address)
                .query((row, n) -> new Named(
                        row.getObject("id", UUID.class),
                        new Subject(
                                Subject.Kind.of(row.getString("subject_kind")), row.getObject("subject", UUID.class))))
                .list();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
