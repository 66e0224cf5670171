package org.undersigned.app.delivering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.statements.StatementId;

/** Deliveries and their mails. In the caller's transaction. */
@Component
class DeliveryStore {
    private record MailOf(UUID delivery, Delivery.Posted posted) {}

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this one is there already. */
    boolean add(StatementId statement, Delivery delivery) {
        return jdbc.sql("""
                        INSERT INTO delivery (id, statement_id, revision, addressee, way, delivered_on, note, file_sha256,
                                              recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)
                        ON CONFLICT (id) DO NOTHING""")
                        .param(delivery.id())
                        .param(statement.value())
                        .param(delivery.revision())
                        .param(delivery.addressee())
                        .param(delivery.way().code())
                        .param(delivery.on())
                        .param(delivery.note())
                        .param(delivery.fileSha256().orElse(""))
                        .param(delivery.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addMail(UUID delivery, UUID message, String address) {
        jdbc.sql("INSERT INTO delivery_mail (message, delivery_id, address) VALUES (?, ?, ?)")
                .params(message, delivery, address)
                .update();
    }

    boolean isThere(UUID delivery) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE id = ?")
                        .param(delivery)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The oldest first. */
    List<Delivery> of(StatementId statement) {
        Map<UUID, List<Delivery.Posted>> mails = jdbc
                .sql("""
                        SELECT mail.* FROM delivery_mail mail JOIN delivery ON delivery.id = mail.delivery_id
                        WHERE delivery.statement_id = ? ORDER BY mail.address, mail.message""")
                .param(statement.value())
                .query((row, n) -> new MailOf(row.getObject("delivery_id", UUID.class), posted(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        MailOf::delivery, Collectors.mapping(MailOf::posted, Collectors.toList())));
        return jdbc.sql("SELECT * FROM delivery WHERE statement_id = ? ORDER BY delivered_on, recorded_at, id")
                .param(statement.value())
                .query((row, n) -> delivery(row, mails.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** The statement of a mail; empty for one that is not of a delivery. */
    Optional<StatementId> statementOf(UUID message) {
        return jdbc.sql("""
                        SELECT delivery.statement_id FROM delivery_mail mail JOIN delivery ON delivery.id = mail.delivery_id
                        WHERE mail.message = ?""")
                .param(message)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** True for the first mail of its delivery that is taken; of two at the same time the second waits to see that. */
    boolean taken(UUID message, Instant now) {
        int before = jdbc.sql("""
                        SELECT id FROM delivery WHERE id = (SELECT delivery_id FROM delivery_mail WHERE message = ?)
                        FOR UPDATE""")
                .param(message)
                .query(UUID.class)
                .optional()
                .map(this::countTaken)
                .orElse(0);
        int taken = jdbc.sql("UPDATE delivery_mail SET taken_at = ? WHERE message = ? AND taken_at IS NULL")
                .params(now.atOffset(ZoneOffset.UTC), message)
                .update();
        return before == 0 && taken == 1;
    }

    private int countTaken(UUID delivery) {
        return jdbc.sql("SELECT count(*) FROM delivery_mail WHERE delivery_id = ? AND taken_at IS NOT NULL")
                .param(delivery)
                .query(Integer.class)
                .single();
    }

    void bounced(UUID message, BounceReason reason, Instant now) {
        jdbc.sql("UPDATE delivery_mail SET bounced_at = ?, bounce = ? WHERE message = ?")
                .params(now.atOffset(ZoneOffset.UTC), reason.name(), message)
                .update();
    }

    /** Only what was not mailed: that a mail has left cannot be taken back. */
    boolean remove(StatementId statement, UUID id) {
        return jdbc.sql("DELETE FROM delivery WHERE id = ? AND statement_id = ? AND way <> 'mail'")
                        .params(id, statement.value())
                        .update()
                == 1;
    }

    private static Delivery.Posted posted(ResultSet row) throws SQLException {
        return new Delivery.Posted(
                row.getObject("message", UUID.class),
                row.getString("address"),
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("bounce")).map(BounceReason::valueOf));
    }

    private static Delivery delivery(ResultSet row, List<Delivery.Posted> mails) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("addressee"),
                Delivered.Way.of(row.getString("way")),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("note"),
                Optional.ofNullable(row.getString("file_sha256")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                mails);
    }
}
