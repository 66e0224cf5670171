package org.undersigned.app.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that wait, and that they were sent. */
@Component
class MailStore {
    record Stored(UUID id, OutgoingMail mail, Instant createdAt) {
        private Stored with(List<OutgoingMail.Attachment> attachments) {
            OutgoingMail whole = mail;
            for (OutgoingMail.Attachment attachment : attachments) {
                whole = whole.with(attachment);
            }
            return new Stored(id, whole, createdAt);
        }
    }

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<UUID> ids, List<OutgoingMail> mails, Instant now) {
        jdbc.sql("""
                        INSERT INTO mail_message (id, recipient, subject, body, reply_to, stop, created_at)
                        SELECT id, recipient, subject, body, nullif(reply_to, ''), nullif(stop, ''), ?
                        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                             AS mail (id, recipient, subject, body, reply_to, stop)""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(ids.toArray(UUID[]::new))
                .param(mails.stream().map(OutgoingMail::to).toArray(String[]::new))
                .param(mails.stream().map(OutgoingMail::subject).toArray(String[]::new))
                .param(mails.stream().map(OutgoingMail::text).toArray(String[]::new))
                .param(mails.stream().map(OutgoingMail::replyTo).toArray(String[]::new))
                .param(mails.stream().map(OutgoingMail::stop).toArray(String[]::new))
                .update();
        for (int i = 0; i < mails.size(); i++) {
            attach(ids.get(i), mails.get(i).attachments());
        }
    }

    private void attach(UUID id, List<OutgoingMail.Attachment> attachments) {
        int place = 0;
        for (OutgoingMail.Attachment attachment : attachments) {
            jdbc.sql("""
                            INSERT INTO mail_attachment (message_id, place, name, content_type, content)
                            VALUES (?, ?, ?, ?, ?)""")
                    .params(id, place++, attachment.name(), attachment.contentType(), attachment.content())
                    .update();
        }
    }

    /** Empty once it was sent: its text is gone then. */
    Optional<Stored> waiting(UUID id) {
        Optional<Stored> message = jdbc.sql(
                        "SELECT * FROM mail_message WHERE id = ? AND sent_at IS NULL AND recipient IS NOT NULL")
                .param(id)
                .query((row, n) -> stored(row))
                .optional();
        return message.map(stored -> stored.with(attachments(id)));
    }

    private List<OutgoingMail.Attachment> attachments(UUID id) {
        return jdbc.sql("SELECT name, content_type, content FROM mail_attachment WHERE message_id = ? ORDER BY place")
                .param(id)
                .query((row, n) -> new OutgoingMail.Attachment(
                        row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    List<Stored> newest(int most) {
        return jdbc.sql("SELECT * FROM mail_message WHERE recipient IS NOT NULL ORDER BY created_at DESC, id LIMIT ?")
                .param(most)
                .query((row, n) -> stored(row))
                .list();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("""
                        UPDATE mail_message
                        SET sent_at = ?, recipient = NULL, subject = NULL, body = NULL, reply_to = NULL, stop = NULL,
                            failure = NULL
                        WHERE id = ?""").params(now.atOffset(ZoneOffset.UTC), id).update();
        deleteAttachments(id);
    }

    void failed(UUID id, String reason) {
        jdbc.sql("UPDATE mail_message SET failure = ? WHERE id = ?")
                .params(reason, id)
                .update();
    }

    /** Its text is erased, and a job that still waits finds nothing. False the second time, and for an unknown one. */
    boolean bounced(UUID id, String reason, Instant now) {
        deleteAttachments(id);
        return jdbc.sql("""
                        UPDATE mail_message
                        SET bounced_at = ?, failure = ?, recipient = NULL, subject = NULL, body = NULL, reply_to = NULL,
                            stop = NULL
                        WHERE id = ? AND bounced_at IS NULL""").params(now.atOffset(ZoneOffset.UTC), reason, id).update() == 1;
    }

    private void deleteAttachments(UUID id) {
        jdbc.sql("DELETE FROM mail_attachment WHERE message_id = ?").param(id).update();
    }

    /** The last message that was looked at in a mailbox of returned mail; 0 for one of another validity. */
    long lastUid(String mailbox, long validity) {
        return jdbc.sql("SELECT last_uid FROM bounce_mailbox WHERE mailbox = ? AND validity = ?")
                .params(mailbox, validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void setLastUid(String mailbox, long validity, long uid) {
        jdbc.sql("""
                        INSERT INTO bounce_mailbox (mailbox, validity, last_uid) VALUES (?, ?, ?)
                        ON CONFLICT (mailbox) DO UPDATE
                        SET validity = EXCLUDED.validity, last_uid = EXCLUDED.last_uid""").params(mailbox, validity, uid).update();
    }

    void forget(String address) {
        jdbc.sql("DELETE FROM mail_message WHERE recipient = ?").param(address).update();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new OutgoingMail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        Objects.requireNonNullElse(row.getString("reply_to"), ""),
                        Objects.requireNonNullElse(row.getString("stop"), ""),
                        List.of()),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
