package org.undersigned.app.inviting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Who is invited to a statement, counted and read in pieces, in the order in which they were invited. */
@Component
class InvitedStore {
    private static final String OF =
            " FROM signatory s JOIN invitation i ON i.signatory_id = s.id WHERE s.statement_id = :statement ";
    private static final String BOUNCED =
            "AND i.bounce IS NOT NULL AND i.answer IN ('invited', 'considering', 'approved', 'withdrew') ";
    private static final String CALLED = "AND (strpos(lower(s.name), lower(:words)) > 0 OR "
            + "strpos(lower(s.shown_name), lower(:words)) > 0 OR strpos(lower(s.email), lower(:words)) > 0) ";
    private static final String PIECE = "ORDER BY s.asked_at, s.id LIMIT :most OFFSET :from";

    private final JdbcClient jdbc;

    InvitedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who has yet to decide. */
    record Open(UUID signatory, Answer answer, Instant invitedAt) {}

    /** How many gave each answer, and the mail to how many of them came back. */
    record Counted(int all, int bounced) {}

    Map<Answer, Counted> counts(StatementId statement) {
        Map<Answer, Counted> counts = new EnumMap<>(Answer.class);
        jdbc.sql("SELECT i.answer, count(*), count(i.bounce)" + OF + "GROUP BY i.answer")
                .param("statement", statement.value())
                .query(row -> {
                    counts.put(Answer.fromStored(row.getString(1)), new Counted(row.getInt(2), row.getInt(3)));
                });
        return counts;
    }

    List<InvitationStore.Row> answered(StatementId statement, Answer answer, int from, int most) {
        return piece(jdbc.sql("SELECT i.*" + OF + "AND i.answer = :answer " + PIECE)
                .param("statement", statement.value())
                .param("answer", answer.stored())
                .param("from", from)
                .param("most", most));
    }

    /** Where mail came back, and an answer is open. */
    List<InvitationStore.Row> bounced(StatementId statement, int from, int most) {
        return piece(jdbc.sql("SELECT i.*" + OF + BOUNCED + PIECE)
                .param("statement", statement.value())
                .param("from", from)
                .param("most", most));
    }

    /** Whose name or address holds these words, whatever their case. */
    List<InvitationStore.Row> called(StatementId statement, String words, int most) {
        return piece(jdbc.sql("SELECT i.*" + OF + CALLED + PIECE)
                .param("statement", statement.value())
                .param("words", words)
                .param("from", 0)
                .param("most", most));
    }

    int countCalled(StatementId statement, String words) {
        return jdbc.sql("SELECT count(*)" + OF + CALLED)
                .param("statement", statement.value())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** Those of these signatories that are invited to the statement. */
    List<InvitationStore.Row> among(StatementId statement, List<UUID> signatories) {
        return jdbc.sql("SELECT i.*" + OF + "AND s.id = ANY (:ids) ORDER BY s.asked_at, s.id")
                .param("statement", statement.value())
                .param("ids", signatories.toArray(UUID[]::new))
                .query(InvitationStore.ROW)
                .list();
    }

    /** Those of these names, letter for letter but for their case, that organisations of the statement have. */
    Set<String> taken(StatementId statement, Collection<String> names) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT name FROM unnest(:names) name WHERE lower(name) IN (SELECT lower(s.name)" + OF
                                + ")")
                        .param("statement", statement.value())
                        .param("names", names.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Who has yet to decide, at an address that takes mail. */
    List<Open> open(StatementId statement) {
        return jdbc.sql("SELECT s.id, i.answer, i.invited_at" + OF
                        + "AND i.bounce IS NULL AND i.answer IN ('invited', 'considering', 'approved') "
                        + "ORDER BY s.asked_at, s.id")
                .param("statement", statement.value())
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        Answer.fromStored(row.getString("answer")),
                        row.getObject("invited_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many of a statement a reminder of this day was sent to. */
    int countReminded(StatementId statement, LocalDate day) {
        return jdbc.sql("""
                        SELECT count(*) FROM invitation_reminder r JOIN signatory s ON s.id = r.signatory_id
                        WHERE s.statement_id = ? AND r.day = ?""").params(statement.value(), day).query(Integer.class).single();
    }

    private static List<InvitationStore.Row> piece(JdbcClient.StatementSpec query) {
        return query.query(InvitationStore.ROW).list();
    }
}
