package org.undersigned.app.mail.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of the outbox, by indexes that hold only what has not arrived. */
@Repository
class MailQueueStore {
    private final JdbcClient jdbc;

    MailQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailQueue.State state(Instant givenUp, Instant recent) {
        return jdbc.sql("""
                        SELECT w.waiting, w.oldest, w.given_up,
                            (SELECT count(*) FROM mail_message WHERE bounced_at > :recent) AS returned
                        FROM (SELECT count(*) FILTER (WHERE NOT gone) AS waiting,
                                  min(created_at) FILTER (WHERE NOT gone) AS oldest,
                                  count(*) FILTER (WHERE gone) AS given_up
                              FROM (SELECT created_at, failure IS NOT NULL AND created_at < :givenUp AS gone
                                    FROM mail_message WHERE recipient IS NOT NULL) m) w""")
                .param("givenUp", givenUp.atOffset(ZoneOffset.UTC))
                .param("recent", recent.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new MailQueue.State(
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant),
                        row.getLong("given_up"),
                        row.getLong("returned")))
                .single();
    }

    List<MailQueue.Failed> failed(Instant since) {
        return jdbc.sql("""
                        SELECT failure, count(*) AS mails, max(coalesce(bounced_at, created_at)) AS last_at
                        FROM mail_message
                        WHERE failure IS NOT NULL
                            AND (bounced_at > :since OR recipient IS NOT NULL AND created_at > :since)
                        GROUP BY failure ORDER BY mails DESC, failure""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new MailQueue.Failed(
                        row.getString("failure"),
                        row.getLong("mails"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }
}
