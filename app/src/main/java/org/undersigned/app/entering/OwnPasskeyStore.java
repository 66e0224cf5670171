package org.undersigned.app.entering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.verify.PasskeyKey;

/** Coordinators' passkeys, one statement for each change. */
@Component
class OwnPasskeyStore {
    private final JdbcClient jdbc;

    OwnPasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that a browser could give at this host; the oldest first. */
    List<OwnPasskey> of(UUID person, String relyingParty) {
        return jdbc.sql("""
                        SELECT id, credential, public_key, added_at, used_at FROM coordinator_passkey
                        WHERE person_id = ? AND relying_party = ? ORDER BY added_at, id""")
                .params(person, relyingParty)
                .query(OwnPasskeyStore::passkey)
                .list();
    }

    /** False where the device's passkey is somebody's already. */
    boolean add(UUID person, String relyingParty, String credential, PasskeyKey key, Instant now) {
        return jdbc.sql("""
                        INSERT INTO coordinator_passkey (id, person_id, relying_party, credential, public_key, added_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (credential) DO NOTHING""")
                        .params(
                                UUID.randomUUID(),
                                person,
                                relyingParty,
                                credential,
                                key.base64(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(UUID id, Instant now) {
        jdbc.sql("UPDATE coordinator_passkey SET used_at = ? WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    boolean remove(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM coordinator_passkey WHERE person_id = ? AND id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    int removeAll(UUID person) {
        return jdbc.sql("DELETE FROM coordinator_passkey WHERE person_id = ?")
                .param(person)
                .update();
    }

    private static OwnPasskey passkey(ResultSet row, int n) throws SQLException {
        return new OwnPasskey(
                row.getObject("id", UUID.class),
                row.getString("credential"),
                new PasskeyKey(row.getString("public_key")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
