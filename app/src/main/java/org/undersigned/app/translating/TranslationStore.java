package org.undersigned.app.translating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Translation;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Parsed;

/** Translations. In the caller's transaction. */
@Component
class TranslationStore {
    /** A language that a statement is translated into. */
    record Begun(String language, boolean signed) {}

    private final JdbcClient jdbc;

    TranslationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Begun> languages(StatementId statement) {
        return jdbc.sql("SELECT language, signed FROM translation WHERE statement_id = ? ORDER BY begun_at, language")
                .param(statement.value())
                .query((row, n) -> new Begun(row.getString("language"), row.getBoolean("signed")))
                .list();
    }

    /** Lets nobody else write it until the transaction ends. */
    Optional<Begun> hold(StatementId statement, String language) {
        return jdbc.sql("SELECT language, signed FROM translation WHERE statement_id = ? AND language = ? FOR UPDATE")
                .params(statement.value(), language)
                .query((row, n) -> new Begun(row.getString("language"), row.getBoolean("signed")))
                .optional();
    }

    void begin(StatementId statement, String language, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO translation (statement_id, language, begun_by, begun_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(statement.value(), language, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setSigned(StatementId statement, String language, boolean signed) {
        jdbc.sql("UPDATE translation SET signed = ? WHERE statement_id = ? AND language = ?")
                .params(signed, statement.value(), language)
                .update();
    }

    void remove(StatementId statement, String language) {
        jdbc.sql("DELETE FROM translation WHERE statement_id = ? AND language = ?")
                .params(statement.value(), language)
                .update();
    }

    Map<String, TranslatedDraft.Stored> parts(StatementId statement, String language) {
        Map<String, TranslatedDraft.Stored> parts = new HashMap<>();
        jdbc.sql("SELECT place, content, source FROM translated_part WHERE statement_id = ? AND language = ?")
                .params(statement.value(), language)
                .query(row -> {
                    parts.put(
                            row.getString("place"),
                            new TranslatedDraft.Stored(row.getString("content"), row.getString("source")));
                });
        return parts;
    }

    void put(StatementId statement, String language, String place, TranslatedDraft.Stored part, UUID by, Instant now) {
        jdbc.sql("""
                        INSERT INTO translated_part
                            (statement_id, language, place, content, source, written_by, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (statement_id, language, place) DO UPDATE SET content = excluded.content,
                            source = excluded.source, written_by = excluded.written_by,
                            written_at = excluded.written_at""")
                .param(statement.value())
                .param(language)
                .param(place)
                .param(part.words())
                .param(part.source())
                .param(by)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(StatementId statement, int revision, Translation translation, Instant now) {
        jdbc.sql("""
                        INSERT INTO released_translation
                            (statement_id, number, language, canonical, addressees, released_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (statement_id, number, language) DO UPDATE SET canonical = excluded.canonical,
                            addressees = excluded.addressees, released_at = excluded.released_at""")
                .param(statement.value())
                .param(revision)
                .param(translation.language())
                .param(CanonicalText.render(translation.text()))
                .param(translation.addressees().toArray(String[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeAway(StatementId statement, String language) {
        jdbc.sql("DELETE FROM released_translation WHERE statement_id = ? AND language = ?")
                .params(statement.value(), language)
                .update();
    }

    /** Of each language the one of the latest text, up to a revision. */
    List<ReleasedTranslation> released(StatementId statement, int upTo) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (language) number, language, canonical, addressees, released_at
                        FROM released_translation WHERE statement_id = ? AND number <= ?
                        ORDER BY language, number DESC""")
                .params(statement.value(), upTo)
                .query(TranslationStore::released)
                .list();
    }

    private static ReleasedTranslation released(ResultSet row, int n) throws SQLException {
        return switch (CanonicalText.parse(row.getBytes("canonical"))) {
            case Parsed.Accepted accepted ->
                new ReleasedTranslation(
                        row.getInt("number"),
                        new Translation(row.getString("language"), accepted.text(), List.of((String[])
                                row.getArray("addressees").getArray())),
                        row.getObject("released_at", OffsetDateTime.class).toInstant());
            case Parsed.Refused refused ->
                throw new IllegalStateException("a stored translation is damaged at line "
                        + refused.problem().line());
        };
    }
}
