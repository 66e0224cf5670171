package org.undersigned.app.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;

/** Subscribers, what they chose, and their links. In the caller's transaction. */
@Component
class SubscriberStore {
    private static final String SUBSCRIBER = """
            SELECT s.*, ARRAY(
                SELECT CASE WHEN c.topic_id IS NOT NULL THEN 'topic:' || c.topic_id
                       WHEN c.demand_id IS NULL THEN 'statement:' || c.statement_id
                       ELSE 'demand:' || c.statement_id || ':' || c.demand_id END
                FROM newsletter_choice c WHERE c.subscriber_id = s.id) AS choices
            FROM newsletter_subscriber s
            """;

    /** A form that somebody sent. */
    record Request(EmailAddress email, String language, Set<Choice> choices, Frequency frequency) {}

    private final JdbcClient jdbc;

    SubscriberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addRequest(UUID id, Request request, Instant now) {
        jdbc.sql("""
                        INSERT INTO newsletter_request (id, email, language, choices, frequency, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(request.email().value())
                .param(request.language())
                .param(request.choices().stream().map(Choice::code).toArray(String[]::new))
                .param(request.frequency().name())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty once it was taken. */
    Optional<Request> takeRequest(UUID id) {
        return jdbc.sql("DELETE FROM newsletter_request WHERE id = ? RETURNING email, language, choices, frequency")
                .param(id)
                .query((row, n) -> new Request(
                        new EmailAddress(row.getString("email")),
                        row.getString("language"),
                        choices(row),
                        Frequency.valueOf(row.getString("frequency"))))
                .optional();
    }

    /** Only where the mailbox is unknown; an unconfirmed one has its time to confirm anew. */
    void ask(UUID id, String mailbox, Request request, Instant now) {
        jdbc.sql("""
                        INSERT INTO newsletter_subscriber (id, mailbox, email, language, everything, asked_at)
                        VALUES (?, ?, ?, ?, false, ?)
                        ON CONFLICT (mailbox) DO UPDATE SET asked_at = excluded.asked_at
                        WHERE newsletter_subscriber.confirmed_at IS NULL
                            AND newsletter_subscriber.blocked_until IS NULL""")
                .params(id, mailbox, request.email().value(), request.language(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever has this mailbox, blocked ones left out; held until the transaction ends. */
    Optional<Subscriber> held(String mailbox) {
        return jdbc.sql(SUBSCRIBER + "WHERE s.mailbox = ? AND s.blocked_until IS NULL FOR UPDATE OF s")
                .param(mailbox)
                .query((row, n) -> subscriber(row))
                .optional();
    }

    Optional<Subscriber> behind(byte[] tokenHash) {
        return jdbc.sql(SUBSCRIBER + """
                        JOIN newsletter_link l ON l.subscriber_id = s.id
                        WHERE l.token_hash = ? AND s.blocked_until IS NULL""")
                .param(tokenHash)
                .query((row, n) -> subscriber(row))
                .optional();
    }

    void setChoices(UUID subscriber, String language, Collection<Choice> choices, Frequency frequency) {
        jdbc.sql("UPDATE newsletter_subscriber SET language = ?, everything = ?, frequency = ? WHERE id = ?")
                .params(language, choices.contains(new Choice.Everything()), frequency.name(), subscriber)
                .update();
        jdbc.sql("DELETE FROM newsletter_choice WHERE subscriber_id = ?")
                .param(subscriber)
                .update();
        for (Choice choice : choices) {
            switch (choice) {
                case Choice.OfTopic chosen -> choose(subscriber, chosen.topic(), null, null);
                case Choice.OfStatement chosen ->
                    choose(subscriber, null, chosen.statement().value(), null);
                case Choice.OfDemand chosen ->
                    choose(subscriber, null, chosen.statement().value(), chosen.demand());
                case Choice.Everything chosen -> {}
            }
        }
    }

    private void choose(UUID subscriber, @Nullable UUID topic, @Nullable UUID statement, @Nullable UUID demand) {
        // A topic may have gone since the form was shown.
        jdbc.sql("""
                        INSERT INTO newsletter_choice (subscriber_id, topic_id, statement_id, demand_id)
                        SELECT :subscriber, :topic::uuid, :statement::uuid, :demand::uuid
                        WHERE :topic::uuid IS NULL OR EXISTS (SELECT 1 FROM newsletter_topic WHERE id = :topic::uuid)
                        ON CONFLICT DO NOTHING""")
                .param("subscriber", subscriber)
                .param("topic", topic)
                .param("statement", statement)
                .param("demand", demand)
                .update();
    }

    void confirm(UUID subscriber, Instant now) {
        jdbc.sql("UPDATE newsletter_subscriber SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL")
                .params(now.atOffset(ZoneOffset.UTC), subscriber)
                .update();
    }

    /** Mail arrives there: whoever acts behind a mailed link has read it. */
    void arrives(UUID subscriber) {
        jdbc.sql("UPDATE newsletter_subscriber SET soft_bounces = 0, bounced_at = NULL WHERE id = ?")
                .param(subscriber)
                .update();
    }

    /** @param most how often mail may fail to arrive for reasons that can pass; 1 where this one cannot */
    void bounced(UUID subscriber, int most, Instant now) {
        jdbc.sql("""
                        UPDATE newsletter_subscriber SET soft_bounces = soft_bounces + 1,
                            bounced_at = CASE WHEN soft_bounces + 1 >= ? THEN coalesce(bounced_at, ?) ELSE bounced_at END
                        WHERE id = ?""").params(most, now.atOffset(ZoneOffset.UTC), subscriber).update();
    }

    void addLink(byte[] tokenHash, UUID subscriber, Instant now) {
        jdbc.sql("INSERT INTO newsletter_link (token_hash, subscriber_id, made_at) VALUES (?, ?, ?)")
                .params(tokenHash, subscriber, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID subscriber) {
        jdbc.sql("DELETE FROM newsletter_subscriber WHERE id = ?")
                .param(subscriber)
                .update();
    }

    /** Erases who it was and keeps the mailbox's hash, whether it was known or not. */
    void block(UUID id, String mailbox, String language, Instant now, Instant until) {
        jdbc.sql("""
                        INSERT INTO newsletter_subscriber (id, mailbox, language, everything, asked_at, blocked_until)
                        VALUES (?, ?, ?, false, ?, ?)
                        ON CONFLICT (mailbox) DO UPDATE SET email = NULL, everything = false, confirmed_at = NULL,
                            bounced_at = NULL, soft_bounces = 0, blocked_until = excluded.blocked_until""")
                .params(id, mailbox, language, now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        DELETE FROM newsletter_choice
                        WHERE subscriber_id = (SELECT id FROM newsletter_subscriber WHERE mailbox = ?)""").param(mailbox).update();
        jdbc.sql("""
                        DELETE FROM newsletter_link
                        WHERE subscriber_id = (SELECT id FROM newsletter_subscriber WHERE mailbox = ?)""").param(mailbox).update();
    }

    /** How many are confirmed, unconfirmed, bounced and blocked. */
    Map<String, Integer> counts() {
        return jdbc.sql("""
                        SELECT CASE WHEN blocked_until IS NOT NULL THEN 'blocked' WHEN confirmed_at IS NULL THEN 'unconfirmed'
                               WHEN bounced_at IS NOT NULL THEN 'bounced' ELSE 'confirmed' END AS kind, count(*) AS many
                        FROM newsletter_subscriber GROUP BY kind""").query((row, n) -> Map.entry(row.getString("kind"), row.getInt("many"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void deleteOld(Instant unconfirmed, Instant links, Instant now) {
        jdbc.sql("""
                        DELETE FROM newsletter_subscriber
                        WHERE (confirmed_at IS NULL AND blocked_until IS NULL AND asked_at < ?) OR blocked_until < ?""")
                .params(unconfirmed.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM newsletter_link WHERE made_at < ?")
                .param(links.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM newsletter_request WHERE asked_at < ?")
                .param(unconfirmed.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        Set<Choice> choices = choices(row);
        if (row.getBoolean("everything")) {
            choices.add(new Choice.Everything());
        }
        return new Subscriber(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("language"),
                choices,
                Frequency.valueOf(row.getString("frequency")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("bounced_at") != null);
    }

    private static Set<Choice> choices(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("choices").getArray())
                .flatMap(code -> Choice.parse(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
