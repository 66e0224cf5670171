package org.undersigned.app.inviting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.BounceReason;

/** Invitations: what was answered. In the caller's transaction. */
@Component
class InvitationStore {
    /** What the table knows of one. */
    record Row(
            UUID signatory,
            Answer answer,
            Instant invitedAt,
            Optional<Instant> answeredAt,
            String language,
            String note,
            Optional<BounceReason> bounce) {}

    static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getObject("signatory_id", UUID.class),
            Answer.fromStored(row.getString("answer")),
            row.getObject("invited_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
            row.getString("language"),
            Optional.ofNullable(row.getString("note")).orElse(""),
            Optional.ofNullable(row.getString("bounce")).map(BounceReason::valueOf));

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID signatory, String language, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO invitation (signatory_id, answer, language, invited_by, invited_at)
                        VALUES (?, 'invited', ?, ?, ?)""")
                .params(signatory, language, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void mailed(UUID mail, UUID signatory) {
        jdbc.sql("INSERT INTO invitation_mail (mail_id, signatory_id) VALUES (?, ?)")
                .params(mail, signatory)
                .update();
    }

    /** Only where the mail went to the address that the signatory still has. */
    void bounced(UUID mail, BounceReason reason, Instant now) {
        jdbc.sql("""
                        UPDATE invitation SET bounced_at = ?, bounce = ?
                        WHERE signatory_id = (SELECT signatory_id FROM invitation_mail WHERE mail_id = ?)""").params(now.atOffset(ZoneOffset.UTC), reason.name(), mail).update();
    }

    void setNote(UUID signatory, String note) {
        jdbc.sql("UPDATE invitation SET note = ? WHERE signatory_id = ?")
                .params(note, signatory)
                .update();
    }

    void forget(UUID signatory) {
        setNote(signatory, "");
        jdbc.sql("DELETE FROM invitation_mail WHERE signatory_id = ?")
                .param(signatory)
                .update();
    }

    /** Its row, which nobody else changes until the caller's transaction ends. */
    Optional<Row> lock(UUID signatory) {
        return jdbc.sql("SELECT * FROM invitation WHERE signatory_id = ? FOR UPDATE")
                .param(signatory)
                .query(ROW)
                .optional();
    }

    /** False where that day's reminder was sent before. */
    boolean reminded(UUID signatory, LocalDate day) {
        return jdbc.sql("INSERT INTO invitation_reminder (signatory_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(signatory, day)
                        .update()
                == 1;
    }

    /** The day of the last reminder to each that had one. */
    Map<UUID, LocalDate> lastReminders(List<UUID> signatories) {
        Map<UUID, LocalDate> last = new HashMap<>();
        jdbc.sql("""
                        SELECT signatory_id, max(day) AS day FROM invitation_reminder
                        WHERE signatory_id = ANY (?) GROUP BY signatory_id""").param(signatories.toArray(UUID[]::new)).query(row -> {
            last.put(row.getObject("signatory_id", UUID.class), row.getObject("day", LocalDate.class));
        });
        return last;
    }

    Optional<Row> find(UUID signatory) {
        return jdbc.sql("SELECT * FROM invitation WHERE signatory_id = ?")
                .param(signatory)
                .query(ROW)
                .optional();
    }

    Map<UUID, Row> among(List<UUID> signatories) {
        return jdbc
                .sql("SELECT * FROM invitation WHERE signatory_id = ANY (?)")
                .param(signatories.toArray(UUID[]::new))
                .query(ROW)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::signatory, Function.identity()));
    }

    /** Changes the answer only while it is open, so that a late click cannot undo a signature. */
    boolean answer(UUID signatory, Answer answer, Instant now) {
        return jdbc.sql("""
                        UPDATE invitation SET answer = ?, answered_at = ?
                        WHERE signatory_id = ? AND answer IN ('invited', 'considering', 'approved', 'withdrew')""")
                        .params(answer.stored(), now.atOffset(ZoneOffset.UTC), signatory)
                        .update()
                == 1;
    }

    /**
     * Notes that these have signed, where their answers are open.
     *
     * @return in which language each that was invited is written to
     */
    Map<UUID, String> signed(List<UUID> signatories, Instant now) {
        Map<UUID, String> languages = new HashMap<>();
        jdbc.sql("""
                        WITH signed AS (
                            UPDATE invitation SET answer = 'signed', answered_at = ?
                            WHERE signatory_id = ANY (?) AND answer IN ('invited', 'considering', 'approved', 'withdrew'))
                        SELECT signatory_id, language FROM invitation WHERE signatory_id = ANY (?)""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(signatories.toArray(UUID[]::new))
                .param(signatories.toArray(UUID[]::new))
                .query(row -> {
                    languages.put(row.getObject("signatory_id", UUID.class), row.getString("language"));
                });
        return languages;
    }

    /** False where there is no invitation, or it was answered for good: that is respected. */
    boolean askAgain(UUID signatory, Instant now) {
        return jdbc.sql("""
                        UPDATE invitation SET answer = 'invited', answered_at = NULL, invited_at = ?
                        WHERE signatory_id = ? AND answer IN ('invited', 'considering', 'approved', 'signed')""").params(now.atOffset(ZoneOffset.UTC), signatory).update() == 1;
    }

    void withdrew(UUID signatory, Instant now) {
        jdbc.sql(
                        "UPDATE invitation SET answer = 'withdrew', answered_at = ? WHERE signatory_id = ? AND answer = 'signed'")
                .params(now.atOffset(ZoneOffset.UTC), signatory)
                .update();
    }

    /**
     * The coordinator asks again an organisation that had declined, had withdrawn, or whose mail went astray. What came
     * back so far came from another address, or is to be tried once more.
     */
    void reopen(UUID signatory, Instant now) {
        jdbc.sql("""
                        UPDATE invitation SET answered_at = NULL, invited_at = ?, bounced_at = NULL, bounce = NULL,
                            answer = CASE WHEN answer IN ('declined', 'misdirected', 'withdrew') THEN 'invited' ELSE answer END
                        WHERE signatory_id = ? AND answer <> 'signed'""").params(now.atOffset(ZoneOffset.UTC), signatory).update();
        jdbc.sql("DELETE FROM invitation_mail WHERE signatory_id = ?")
                .param(signatory)
                .update();
    }
}
