package org.undersigned.app.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Endpoints and their secrets. In the caller's transaction. */
@Component
class EndpointStore {
    private final JdbcClient jdbc;

    EndpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the address is there already. */
    boolean add(Endpoint endpoint, Secret secret, Instant now) {
        return jdbc.sql("""
                        INSERT INTO webhook_endpoint (id, url, events, secret, created_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (url) DO NOTHING""")
                        .param(endpoint.id())
                        .param(endpoint.url())
                        .param(codes(endpoint.events()))
                        .param(secret.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The oldest first. */
    List<Endpoint> all() {
        return jdbc.sql("SELECT * FROM webhook_endpoint ORDER BY created_at, id")
                .query((row, n) -> endpoint(row))
                .list();
    }

    boolean isAny() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM webhook_endpoint)")
                .query(Boolean.class)
                .single();
    }

    Optional<Endpoint> find(UUID id) {
        return jdbc.sql("SELECT * FROM webhook_endpoint WHERE id = ?")
                .param(id)
                .query((row, n) -> endpoint(row))
                .optional();
    }

    /** Those that sign: the present one, and the one before while it counts. */
    List<Secret> secrets(UUID id) {
        return jdbc
                .sql("SELECT secret, old_secret FROM webhook_endpoint WHERE id = ?")
                .param(id)
                .query((row, n) -> Stream.of(row.getString("secret"), row.getString("old_secret"))
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .map(Secret::new)
                        .toList())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    void tell(UUID id, Set<EventType> events) {
        jdbc.sql("UPDATE webhook_endpoint SET events = ? WHERE id = ?")
                .params(codes(events), id)
                .update();
    }

    /** The present secret becomes the old one. False where there are two already. */
    boolean rotate(UUID id, Secret next, Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_endpoint SET old_secret = secret, secret = ?, rotated_at = ?
                        WHERE id = ? AND old_secret IS NULL""")
                        .params(next.value(), now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    void endOldSecret(UUID id) {
        jdbc.sql("UPDATE webhook_endpoint SET old_secret = NULL, rotated_at = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void succeeded(UUID id, Instant now) {
        jdbc.sql("UPDATE webhook_endpoint SET last_success_at = ? WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** False where it was switched off before, or where something has reached it since. */
    boolean disable(UUID id, Instant since, Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_endpoint SET disabled_at = ?
                        WHERE id = ? AND disabled_at IS NULL AND (last_success_at IS NULL OR last_success_at < ?)""")
                        .params(now.atOffset(ZoneOffset.UTC), id, since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void enable(UUID id) {
        jdbc.sql("UPDATE webhook_endpoint SET disabled_at = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM webhook_endpoint WHERE id = ?").param(id).update();
    }

    private static String[] codes(Collection<EventType> events) {
        return events.stream().map(EventType::code).sorted().toArray(String[]::new);
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .flatMap(code -> EventType.withCode(code).stream())
                        .collect(Collectors.toSet()),
                moment(row, "rotated_at"),
                moment(row, "disabled_at"));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
