package org.undersigned.app.newsletter.sending;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.statements.StatementId;

/**
 * Who gets a newsletter, and what became of each. Rows are made once; from then on only the one job that sends changes
 * their state, and never back to waiting. In the caller's transaction.
 */
@Component
class CopyStore {
    static final String GIVEN_UP = "GIVEN_UP";
    static final String LEFT = "LEFT";
    static final String BOUNCED = "BOUNCED";
    static final String BLOCKED = "BLOCKED";
    static final String CANCELLED = "CANCELLED";

    // Whoever wants everything gets all; whoever chose a statement gets what is about its demands too; whoever chose a
    // topic gets what is about its statements.
    private static final String CHOSE = """
            FROM newsletter_subscriber s
            WHERE s.confirmed_at IS NOT NULL AND s.frequency = coalesce(:frequency::text, s.frequency) AND (:all OR s.everything OR EXISTS (
                SELECT 1 FROM newsletter_choice c WHERE c.subscriber_id = s.id AND (
                    c.topic_id = ANY (:topics)
                    OR (c.statement_id = ANY (:statements) AND (c.demand_id IS NULL OR c.demand_id = ANY (:demands)))
                    OR EXISTS (SELECT 1 FROM newsletter_statement_topic t
                               WHERE t.topic_id = c.topic_id AND t.statement_id = ANY (:statements)))))
            """;

    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reach reach(List<Choice> audience) {
        return jdbc.sql("SELECT count(*), count(s.bounced_at) " + CHOSE)
                .params(named(audience))
                .query((row, n) -> new Reach(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Fixes the recipients; gives how many there are. */
    int addAll(UUID issue, List<Choice> audience, Optional<Frequency> frequency) {
        Map<String, @Nullable Object> parameters = named(audience);
        parameters.put("frequency", frequency.map(Enum::name).orElse(null));
        parameters.put("issue", issue);
        return jdbc.sql("""
                        INSERT INTO newsletter_copy (id, issue_id, place, subscriber_id)
                        SELECT gen_random_uuid(), :issue, row_number() OVER (ORDER BY s.id), s.id
                        """ + CHOSE).params(parameters).update();
    }

    private static Map<String, @Nullable Object> named(List<Choice> audience) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("frequency", null);
        parameters.put("all", audience.contains(new Choice.Everything()));
        parameters.put("topics", topics(audience));
        parameters.put("statements", statements(audience));
        parameters.put("demands", demands(audience));
        return parameters;
    }

    private static UUID[] topics(List<Choice> audience) {
        return audience.stream()
                .flatMap(choice -> choice instanceof Choice.OfTopic chosen ? Stream.of(chosen.topic()) : Stream.empty())
                .toArray(UUID[]::new);
    }

    /** The statements that an audience is about: whoever chose one of them belongs to it. */
    static UUID[] statements(List<Choice> audience) {
        return audience.stream()
                .flatMap(choice -> Choice.statementOf(choice).stream())
                .map(StatementId::value)
                .distinct()
                .toArray(UUID[]::new);
    }

    /** The single demands that it is about: whoever chose one of them belongs to it too. */
    static UUID[] demands(List<Choice> audience) {
        return audience.stream()
                .flatMap(choice ->
                        choice instanceof Choice.OfDemand chosen ? Stream.of(chosen.demand()) : Stream.empty())
                .toArray(UUID[]::new);
    }

    /** Takes out whoever has left, bounced or been blocked since; gives how many. */
    int exclude(UUID issue, Instant now) {
        return jdbc.sql("""
                        UPDATE newsletter_copy c SET state = 'excluded', ended_at = :now, next_try_at = NULL, reason =
                            CASE WHEN s.id IS NULL THEN 'LEFT' WHEN s.blocked_until IS NOT NULL THEN 'BLOCKED' ELSE 'BOUNCED' END
                        FROM newsletter_copy w LEFT JOIN newsletter_subscriber s ON s.id = w.subscriber_id
                        WHERE w.id = c.id AND w.issue_id = :issue AND w.state = 'waiting' AND c.state = 'waiting'
                            AND (s.id IS NULL OR s.blocked_until IS NOT NULL OR s.bounced_at IS NOT NULL)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("issue", issue)
                .update();
    }

    int excludeAll(UUID issue, Instant now) {
        return jdbc.sql("""
                        UPDATE newsletter_copy SET state = 'excluded', reason = ?, ended_at = ?, next_try_at = NULL
                        WHERE issue_id = ? AND state = 'waiting'""")
                .params(CANCELLED, now.atOffset(ZoneOffset.UTC), issue)
                .update();
    }

    /** The next ones behind a place whom it is time for; nobody who is to be excluded. */
    List<Copy> next(UUID issue, int after, int most, Instant now) {
        return jdbc.sql("""
                        SELECT c.id, c.place, c.parts, c.tries, s.id AS subscriber, s.email, s.language
                        FROM newsletter_copy c JOIN newsletter_subscriber s ON s.id = c.subscriber_id
                        WHERE c.issue_id = ? AND c.state = 'waiting' AND c.place > ?
                            AND (c.next_try_at IS NULL OR c.next_try_at <= ?)
                            AND s.blocked_until IS NULL AND s.bounced_at IS NULL
                        ORDER BY c.place LIMIT ?""")
                .params(issue, after, now.atOffset(ZoneOffset.UTC), most)
                .query((row, n) -> new Copy(
                        row.getObject("id", UUID.class),
                        row.getInt("place"),
                        row.getObject("subscriber", UUID.class),
                        row.getString("email"),
                        row.getString("language"),
                        List.of((Integer[]) row.getArray("parts").getArray()),
                        row.getInt("tries")))
                .list();
    }

    /** Whether anybody waits, and then the first moment at which it is time for one. */
    Optional<Instant> firstWaiting(UUID issue) {
        return jdbc.sql("""
                        SELECT coalesce(next_try_at, 'epoch'::timestamptz) AS moment FROM newsletter_copy
                        WHERE issue_id = ? AND state = 'waiting' ORDER BY next_try_at NULLS FIRST LIMIT 1""")
                .param(issue)
                .query((row, n) -> row.getObject("moment", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The links that the copies carry, before one of them leaves: a link in a mail leads somewhere from the beginning. */
    void addLinks(List<UUID> subscribers, List<byte[]> tokenHashes, Instant now) {
        jdbc.sql("""
                        INSERT INTO newsletter_link (token_hash, subscriber_id, made_at)
                        SELECT l.token_hash, s.id, ? FROM unnest(?::bytea[], ?::uuid[]) AS l (token_hash, subscriber_id)
                        JOIN newsletter_subscriber s ON s.id = l.subscriber_id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(tokenHashes.toArray(byte[][]::new))
                .param(subscribers.toArray(UUID[]::new))
                .update();
    }

    /**
     * Notes what became of copies, in one statement. That they were sent is durable even if the application dies right
     * after; the database may lose the last moments of it with its machine (ADR 0030).
     */
    void mark(List<Mark> marks, Instant now) {
        jdbc.sql("SET LOCAL synchronous_commit TO off").update();
        jdbc.sql("""
                        UPDATE newsletter_copy c SET state = m.state, reason = nullif(m.reason, ''), next_try_at = m.next_try_at,
                            tries = c.tries + CASE WHEN m.state = 'sent' THEN 0 ELSE 1 END,
                            ended_at = CASE WHEN m.state = 'waiting' THEN NULL ELSE ?::timestamptz END
                        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) AS m (id, state, reason, next_try_at)
                        WHERE c.id = m.id AND c.state = 'waiting'""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(marks.stream().map(Mark::copy).toArray(UUID[]::new))
                .param(marks.stream().map(Mark::state).toArray(String[]::new))
                .param(marks.stream().map(Mark::reason).toArray(String[]::new))
                .param(marks.stream()
                        .map(mark -> mark.nextTry().map(Instant::toString).orElse(null))
                        .toArray(String[]::new))
                .update();
    }

    Accounting accounting(UUID issue, int expected) {
        Map<String, Integer> states = new HashMap<>();
        Map<String, Integer> excluded = new HashMap<>();
        Map<String, Integer> failed = new HashMap<>();
        int[] cameBack = new int[1];
        jdbc.sql("""
                        SELECT state, coalesce(reason, '') AS reason, count(*) AS many, count(bounced_at) AS back
                        FROM newsletter_copy WHERE issue_id = ? GROUP BY 1, 2 ORDER BY 1, 2""").param(issue).query(row -> {
            String state = row.getString("state");
            int many = row.getInt("many");
            cameBack[0] += row.getInt("back");
            switch (state) {
                case "excluded" -> excluded.merge(row.getString("reason"), many, Integer::sum);
                case "failed" -> failed.merge(row.getString("reason"), many, Integer::sum);
                default -> states.merge(state, many, Integer::sum);
            }
        });
        return new Accounting(
                expected,
                states.getOrDefault("waiting", 0),
                states.getOrDefault("sent", 0),
                excluded,
                failed,
                cameBack[0]);
    }

    /** False for an unknown one, and the second time. */
    boolean bounced(UUID copy, Instant now) {
        return jdbc.sql("UPDATE newsletter_copy SET bounced_at = ? WHERE id = ? AND bounced_at IS NULL")
                        .params(now.atOffset(ZoneOffset.UTC), copy)
                        .update()
                == 1;
    }

    Optional<UUID> subscriberOf(UUID copy) {
        return jdbc.sql("SELECT subscriber_id FROM newsletter_copy WHERE id = ? AND subscriber_id IS NOT NULL")
                .param(copy)
                .query(UUID.class)
                .optional();
    }

    /** Of newsletters that ended before a moment nobody knows any more who got them; how many did is still there. */
    void forget(Instant endedBefore) {
        jdbc.sql("""
                        UPDATE newsletter_copy c SET subscriber_id = NULL FROM newsletter_issue i
                        WHERE i.id = c.issue_id AND i.finished_at < ? AND c.subscriber_id IS NOT NULL""").param(endedBefore.atOffset(ZoneOffset.UTC)).update();
    }
}
