package org.undersigned.app.signatories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.LinkToken;

/** Signatories and their links. In the caller's transaction. */
@Component
class SignatoryStore {
    private static final String SELECT = """
            SELECT s.id, s.statement_id, s.organisation_id, s.name, s.actor, s.email, s.objected_at FROM signatory s
            """;

    private final JdbcClient jdbc;

    SignatoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the organisation is a signatory of this statement already. */
    boolean add(Signatory signatory, Instant now) {
        return jdbc.sql("""
                        INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (statement_id, organisation_id) DO NOTHING""")
                        .param(signatory.id())
                        .param(signatory.statement().value())
                        .param(signatory.kind())
                        .param(signatory.organisation().orElse(null))
                        .param(signatory.name())
                        .param(signatory.actor())
                        .param(signatory.email().value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Signatory> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.id = ?")
                .param(id)
                .query(SignatoryStore::signatory)
                .optional();
    }

    Optional<Signatory> of(StatementId statement, UUID organisation) {
        return jdbc.sql(SELECT + "WHERE s.statement_id = ? AND s.organisation_id = ?")
                .params(statement.value(), organisation)
                .query(SignatoryStore::signatory)
                .optional();
    }

    List<Signatory> of(StatementId statement) {
        return jdbc.sql(SELECT + "WHERE s.statement_id = ? ORDER BY s.asked_at, s.id")
                .param(statement.value())
                .query(SignatoryStore::signatory)
                .list();
    }

    Set<UUID> askedAmong(StatementId statement, Collection<UUID> organisations) {
        return Set.copyOf(
                jdbc.sql("SELECT organisation_id FROM signatory WHERE statement_id = ? AND organisation_id = ANY (?)")
                        .params(statement.value(), organisations.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    List<StatementId> statementsOf(UUID organisation) {
        return jdbc.sql("SELECT DISTINCT statement_id FROM signatory WHERE organisation_id = ?")
                .param(organisation)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The newest first. */
    List<Signatory> at(EmailAddress email) {
        return jdbc.sql(SELECT + "WHERE lower(s.email) = lower(?) ORDER BY s.asked_at DESC, s.id")
                .param(email.value())
                .query(SignatoryStore::signatory)
                .list();
    }

    boolean hasActor(StatementId statement, String actor) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM signatory WHERE statement_id = ? AND actor = ?)")
                .params(statement.value(), actor)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    int count(StatementId statement) {
        return jdbc.sql("SELECT count(*) FROM signatory WHERE statement_id = ?")
                .param(statement.value())
                .query(Integer.class)
                .single();
    }

    Optional<Signatory> behind(byte[] tokenHash, Instant now) {
        return jdbc.sql(SELECT + """
                        JOIN signatory_link l ON l.signatory_id = s.id
                        WHERE l.token_hash = ? AND NOT l.replaced AND l.expires_at > ?""")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query(SignatoryStore::signatory)
                .optional();
    }

    /** The signatory behind each of several links, by its token; none for one that does not work. */
    Map<LinkToken, Signatory> behind(Collection<LinkToken> tokens, Instant now) {
        Map<String, LinkToken> byHash = new HashMap<>();
        tokens.forEach(token -> byHash.put(HexFormat.of().formatHex(token.hash()), token));
        Map<LinkToken, Signatory> found = new HashMap<>();
        jdbc.sql("""
                        SELECT s.id, s.statement_id, s.organisation_id, s.name, s.actor, s.email, s.objected_at, l.token_hash
                        FROM signatory s JOIN signatory_link l ON l.signatory_id = s.id
                        WHERE l.token_hash = ANY (?) AND NOT l.replaced AND l.expires_at > ?""")
                .param(byHash.values().stream().map(LinkToken::hash).toArray(byte[][]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    LinkToken token = byHash.get(HexFormat.of().formatHex(row.getBytes("token_hash")));
                    found.put(token, signatory(row, 0));
                });
        return found;
    }

    /** By their ids. */
    Map<UUID, Signatory> among(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "WHERE s.id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(SignatoryStore::signatory)
                .list()
                .stream()
                .collect(Collectors.toMap(Signatory::id, Function.identity()));
    }

    void addLink(UUID signatory, byte[] tokenHash, Instant expires) {
        addLinks(Map.of(signatory, tokenHash), expires);
    }

    /** One for each signatory, all until the same moment. */
    void addLinks(Map<UUID, byte[]> tokenHashes, Instant expires) {
        List<UUID> signatories = List.copyOf(tokenHashes.keySet());
        jdbc.sql("""
                        INSERT INTO signatory_link (token_hash, signatory_id, expires_at)
                        SELECT token_hash, signatory_id, ?
                        FROM unnest(?::bytea[], ?::uuid[]) AS link (token_hash, signatory_id)""")
                .param(expires.atOffset(ZoneOffset.UTC))
                .param(signatories.stream().map(tokenHashes::get).toArray(byte[][]::new))
                .param(signatories.toArray(UUID[]::new))
                .update();
    }

    void replaceLinks(UUID signatory) {
        jdbc.sql("UPDATE signatory_link SET replaced = true WHERE signatory_id = ?")
                .param(signatory)
                .update();
    }

    void setEmail(UUID signatory, EmailAddress email) {
        jdbc.sql("UPDATE signatory SET email = ? WHERE id = ?")
                .params(email.value(), signatory)
                .update();
    }

    void setShownName(UUID signatory, String name) {
        jdbc.sql("UPDATE signatory SET shown_name = ? WHERE id = ?")
                .params(name, signatory)
                .update();
    }

    /** True the first time. */
    boolean object(UUID signatory, Instant now) {
        return jdbc.sql("UPDATE signatory SET objected_at = ? WHERE id = ? AND objected_at IS NULL")
                        .params(now.atOffset(ZoneOffset.UTC), signatory)
                        .update()
                == 1;
    }

    /** Forgets the address and the links; of a person, who has no row elsewhere, the name too. */
    void forget(UUID signatory) {
        jdbc.sql("DELETE FROM signatory_link WHERE signatory_id = ?")
                .param(signatory)
                .update();
        jdbc.sql("""
                        UPDATE signatory SET email = ?, shown_name = NULL,
                            name = CASE WHEN kind = 'person' THEN '' ELSE name END
                        WHERE id = ?""").params(EmailAddress.ERASED.value(), signatory).update();
    }

    private static Signatory signatory(ResultSet row, int n) throws SQLException {
        return new Signatory(
                row.getObject("id", UUID.class),
                new StatementId(row.getObject("statement_id", UUID.class)),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                row.getString("actor"),
                new EmailAddress(row.getString("email")),
                row.getObject("objected_at") != null);
    }
}
