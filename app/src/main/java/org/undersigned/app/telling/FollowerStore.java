package org.undersigned.app.telling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Frequency;

/** What signatories chose, and their links. In the caller's transaction. */
@Component
class FollowerStore {
    private final JdbcClient jdbc;

    FollowerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who said how soon they want to hear. */
    Map<UUID, Frequency> frequencies(Collection<UUID> signatories) {
        return jdbc
                .sql("SELECT signatory_id, frequency FROM told_signatory WHERE signatory_id = ANY (?)")
                .param(signatories.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("signatory_id", UUID.class), Frequency.valueOf(row.getString("frequency"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void set(UUID signatory, Frequency frequency) {
        jdbc.sql("""
                        INSERT INTO told_signatory (signatory_id, frequency) VALUES (?, ?)
                        ON CONFLICT (signatory_id) DO UPDATE SET frequency = excluded.frequency""").params(signatory, frequency.name()).update();
    }

    void addLinks(List<UUID> signatories, List<byte[]> tokenHashes, Instant now) {
        jdbc.sql("""
                        INSERT INTO told_link (token_hash, signatory_id, made_at)
                        SELECT l.token_hash, l.signatory_id, ?
                        FROM unnest(?::bytea[], ?::uuid[]) AS l (token_hash, signatory_id)""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(tokenHashes.toArray(byte[][]::new))
                .param(signatories.toArray(UUID[]::new))
                .update();
    }

    Optional<UUID> behind(byte[] tokenHash) {
        return jdbc.sql("SELECT signatory_id FROM told_link WHERE token_hash = ?")
                .param(tokenHash)
                .query((row, n) -> row.getObject("signatory_id", UUID.class))
                .optional();
    }

    void forgetLinks(Instant madeBefore) {
        jdbc.sql("DELETE FROM told_link WHERE made_at < ?")
                .param(madeBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
