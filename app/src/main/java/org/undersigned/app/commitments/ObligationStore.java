package org.undersigned.app.commitments;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.DueNotice;
import org.undersigned.text.Due;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.Whom;

/** Obligations, which never change, and what is proposed to become one. In the caller's transaction. */
@Component
class ObligationStore {
    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last position that is taken; 0 where none is. */
    int lastPosition(UUID instrument) {
        return jdbc.sql("""
                        SELECT coalesce(max(position), 0) FROM (
                            SELECT position FROM obligation WHERE instrument = ?
                            UNION ALL SELECT position FROM obligation_proposal WHERE instrument = ?) AS taken""")
                .params(instrument, instrument)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    void propose(UUID instrument, Proposal proposal, Instant now) {
        Undertaking undertaking = proposal.undertaking();
        jdbc.sql("""
                        INSERT INTO obligation_proposal (id, instrument, position, label, words, owed_by, owed_to, due_on,
                                                         undated, until_on, replaces, reason, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(proposal.id())
                .param(instrument)
                .param(proposal.position())
                .param(undertaking.label())
                .param(String.join("\n", undertaking.words()))
                .param(undertaking.by().line())
                .param(undertaking.to().line())
                .param(undertaking.due() instanceof Due.On on ? on.date() : null)
                .param(undertaking.due() instanceof Due.Undated undated ? undated.reason() : null)
                .param(undertaking.until().orElse(null))
                .param(proposal.correction()
                        .map(Obligation.Correction::replaces)
                        .orElse(null))
                .param(proposal.correction().map(Obligation.Correction::reason).orElse(""))
                .param(proposal.by())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sendBack(UUID proposal, String note) {
        jdbc.sql("UPDATE obligation_proposal SET note = ? WHERE id = ?")
                .params(note, proposal)
                .update();
    }

    void drop(UUID proposal) {
        jdbc.sql("DELETE FROM obligation_proposal WHERE id = ?").param(proposal).update();
    }

    List<Proposal> proposals(UUID instrument) {
        return jdbc.sql("SELECT * FROM obligation_proposal WHERE instrument = ? ORDER BY position, proposed_at, id")
                .param(instrument)
                .query((row, n) -> proposal(row))
                .list();
    }

    void publish(Obligation obligation, UUID proposedBy, UUID by) {
        jdbc.sql("""
                        INSERT INTO obligation (id, instrument, position, record, replaces, reason, proposed_by,
                                                published_by, published_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(obligation.id())
                .param(obligation.instrument())
                .param(obligation.position())
                .param(new String(obligation.record().encode(), StandardCharsets.UTF_8))
                .param(obligation
                        .correction()
                        .map(Obligation.Correction::replaces)
                        .orElse(null))
                .param(obligation
                        .correction()
                        .map(Obligation.Correction::reason)
                        .orElse(""))
                .param(proposedBy)
                .param(by)
                .param(obligation.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of the instruments. */
    List<Obligation> of(Collection<UUID> instruments) {
        return jdbc.sql("""
                        SELECT * FROM obligation WHERE instrument = ANY (?)
                        ORDER BY instrument, position, published_at, id""")
                .param(instruments.toArray(UUID[]::new))
                .query((row, n) -> obligation(row))
                .list();
    }

    List<Obligation> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM obligation WHERE id = ANY (?) ORDER BY instrument, position, id")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> obligation(row))
                .list();
    }

    /** Those whose due day has been noticed in this way. */
    Set<UUID> noticed(DueNotice.Kind kind) {
        return Set.copyOf(jdbc.sql("SELECT obligation FROM obligation_notice WHERE kind = ?")
                .param(kind.name())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** False where it was noticed before. */
    boolean notice(UUID obligation, DueNotice.Kind kind, Instant now) {
        return jdbc.sql("""
                        INSERT INTO obligation_notice (obligation, kind, noticed_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(obligation, kind.name(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Optional<Obligation.Correction> correction(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return Optional.ofNullable(row.getObject("replaces", UUID.class))
                .map(replaces -> new Obligation.Correction(replaces, reason));
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getObject("id", UUID.class),
                row.getObject("instrument", UUID.class),
                row.getInt("position"),
                ObligationRecord.parse(row.getString("record").getBytes(StandardCharsets.UTF_8)),
                correction(row),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Optional<LocalDate> due = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
        String undated = row.getString("undated");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                new Undertaking(
                        row.getString("label"),
                        row.getString("words").lines().toList(),
                        Whom.parse(row.getString("owed_by")),
                        Whom.parse(row.getString("owed_to")),
                        due.isPresent() ? new Due.On(due.get()) : new Due.Undated(undated),
                        Optional.ofNullable(row.getObject("until_on", LocalDate.class))),
                correction(row),
                row.getObject("proposed_by", UUID.class),
                Optional.ofNullable(row.getString("note")));
    }
}
