package org.undersigned.app.newsletter.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.words.WrittenLanguage;

/** Newsletters and their texts. In the caller's transaction. */
@Component
class IssueStore {
    private static final int LOCK = 0x6e657773;
    private static final String BETWEEN = " ";

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID id, UUID by, Instant now) {
        jdbc.sql("INSERT INTO newsletter_issue (id, state, created_by, created_at) VALUES (?, 'draft', ?, ?)")
                .params(id, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** News, which nobody writes. */
    void createNews(UUID id, Frequency frequency, Instant now) {
        jdbc.sql("INSERT INTO newsletter_issue (id, state, frequency, created_at) VALUES (?, 'draft', ?, ?)")
                .params(id, frequency.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Issue> find(UUID id) {
        return found(jdbc.sql("SELECT * FROM newsletter_issue WHERE id = ?").param(id));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Issue> held(UUID id) {
        return found(jdbc.sql("SELECT * FROM newsletter_issue WHERE id = ? FOR UPDATE")
                .param(id));
    }

    private Optional<Issue> found(JdbcClient.StatementSpec asked) {
        return asked.query((row, n) -> issue(row, List.of())).optional().map(this::withTexts);
    }

    /** Newest first, with their texts: all newsletters, or the last few news. */
    List<Issue> all(boolean areNews, int most) {
        return jdbc.sql("""
                        SELECT * FROM newsletter_issue WHERE (frequency IS NOT NULL) = ?
                        ORDER BY created_at DESC, id LIMIT ?""").params(areNews, most).query((row, n) -> issue(row, List.of())).list().stream()
                .map(this::withTexts)
                .toList();
    }

    List<UUID> underWay() {
        return jdbc.sql("""
                        SELECT id FROM newsletter_issue
                        WHERE state = 'sending' OR (state = 'cancelled' AND finished_at IS NULL)""").query((row, n) -> row.getObject(1, UUID.class)).list();
    }

    private Issue withTexts(Issue issue) {
        List<IssueText> texts = jdbc.sql(
                        "SELECT language, subject, body FROM newsletter_text WHERE issue_id = ? ORDER BY place")
                .param(issue.id())
                .query((row, n) -> new IssueText(
                        new WrittenLanguage(row.getString("language")),
                        row.getString("subject"),
                        row.getString("body")))
                .list();
        return new Issue(
                issue.id(),
                issue.state(),
                issue.audience(),
                issue.frequency(),
                texts,
                issue.createdAt(),
                issue.sentAt(),
                issue.finishedAt(),
                issue.expected(),
                issue.heldUp());
    }

    void write(UUID id, List<Choice> audience, List<IssueText> texts) {
        jdbc.sql("UPDATE newsletter_issue SET audience = ? WHERE id = ?")
                .params(audience.stream().map(Choice::code).collect(Collectors.joining(BETWEEN)), id)
                .update();
        jdbc.sql("DELETE FROM newsletter_text WHERE issue_id = ?").param(id).update();
        for (int place = 0; place < texts.size(); place++) {
            IssueText text = texts.get(place);
            jdbc.sql("""
                            INSERT INTO newsletter_text (issue_id, language, place, subject, body)
                            VALUES (?, ?, ?, ?, ?)""")
                    .params(id, text.language().tag(), place, text.subject(), text.body())
                    .update();
        }
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM newsletter_issue WHERE id = ?").param(id).update();
    }

    void begun(UUID id, int expected, Instant now) {
        jdbc.sql("UPDATE newsletter_issue SET state = 'sending', expected = ?, sent_at = ? WHERE id = ?")
                .params(expected, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void setState(UUID id, IssueState state) {
        jdbc.sql("UPDATE newsletter_issue SET state = ? WHERE id = ?")
                .params(state.code(), id)
                .update();
    }

    /** Keeps a cancelled one cancelled. */
    void finished(UUID id, Instant now) {
        jdbc.sql("""
                        UPDATE newsletter_issue SET finished_at = ?, held_up = NULL, held_up_at = NULL,
                            state = CASE WHEN state = 'sending' THEN 'finished' ELSE state END
                        WHERE id = ?""").params(now.atOffset(ZoneOffset.UTC), id).update();
    }

    /** @param kind null where nothing is in the way any more */
    void heldUp(UUID id, @Nullable String kind, Instant now) {
        jdbc.sql("UPDATE newsletter_issue SET held_up = ?, held_up_at = ? WHERE id = ? AND held_up IS DISTINCT FROM ?")
                .param(kind)
                .param(kind == null ? null : now.atOffset(ZoneOffset.UTC))
                .param(id)
                .param(kind)
                .update();
    }

    IssueState state(UUID id) {
        return jdbc.sql("SELECT state FROM newsletter_issue WHERE id = ?")
                .param(id)
                .query((row, n) -> IssueState.of(row.getString(1)))
                .single();
    }

    /** Whether the caller's transaction is now the only one that sends it, on whichever node; ends with the transaction. */
    boolean isOurs(UUID id) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK, id.hashCode())
                .query(Boolean.class)
                .single();
    }

    private static Issue issue(ResultSet row, List<IssueText> texts) throws SQLException {
        return new Issue(
                row.getObject("id", UUID.class),
                IssueState.of(row.getString("state")),
                audience(row.getString("audience")),
                Optional.ofNullable(row.getString("frequency")).map(Frequency::valueOf),
                texts,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                moment(row, "sent_at"),
                moment(row, "finished_at"),
                row.getInt("expected"),
                Optional.ofNullable(row.getString("held_up")));
    }

    private static List<Choice> audience(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(BETWEEN))
                        .map(code -> Choice.parse(code).orElseThrow())
                        .toList();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
