package org.undersigned.app.searching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** The index of published statements: written. In the caller's transaction; several nodes may fill it at once. */
@Component
class SearchIndexStore {
    private static final int ADVISORY_LOCK = 0x66696e64;

    private final JdbcClient jdbc;

    SearchIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the index knows of a statement, to see whether it is old. */
    record Known(int way, int number, int acts, String state) {}

    Map<StatementId, Known> known() {
        return jdbc
                .sql("SELECT statement_id, way, number, acts, state FROM searched_statement")
                .query((row, n) -> Map.entry(
                        new StatementId(row.getObject(1, UUID.class)),
                        new Known(row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lets nobody else index this statement until the transaction ends. */
    void hold(StatementId id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?, hashtext(?))")
                .params(ADVISORY_LOCK, id.toString())
                .query((row, n) -> n)
                .list();
    }

    void remove(StatementId id) {
        jdbc.sql("DELETE FROM searched_statement WHERE statement_id = ?")
                .param(id.value())
                .update();
    }

    void add(IndexedStatement statement, int way) {
        UUID id = statement.id().value();
        jdbc.sql("""
                        INSERT INTO searched_statement
                            (statement_id, way, stamp, number, acts, published_at, state, signatures)
                        VALUES (?, ?, gen_random_uuid(), ?, ?, ?::timestamptz, ?, ?)""")
                .params(
                        id,
                        way,
                        statement.number(),
                        statement.acts(),
                        statement.publishedAt().toString(),
                        statement.state().code(),
                        statement.signatures())
                .update();
        for (int i = 0; i < statement.texts().size(); i++) {
            add(id, i, statement.texts().get(i));
        }
        addOrganisations(id, statement.organisations());
        // By any of its names, one addressee is the same in every language.
        addAddressees(
                id,
                statement.texts().stream()
                        .flatMap(text -> text.addressees().stream())
                        .toList());
    }

    // Words as they are written, and as whoever leaves accents away writes them: stemmers know the former best.
    private void add(UUID id, int position, IndexedText text) {
        List<String> plain = text.pieces();
        List<String> folded = plain.stream().map(Wording::letters).toList();
        jdbc.sql("""
                        INSERT INTO searched_text
                            (statement_id, language, stemming, position, path, title, addressees, body, words)
                        SELECT ?, ?, c.stemming::text, ?, ?, ?, ?::text[], ?,
                               setweight(to_tsvector(c.stemming, ?), 'A') || setweight(to_tsvector(c.stemming, ?), 'B')
                               || setweight(to_tsvector(c.stemming, ?), 'C')
                               || setweight(to_tsvector(c.stemming, ?), 'A') || setweight(to_tsvector(c.stemming, ?), 'B')
                               || setweight(to_tsvector(c.stemming, ?), 'C')
                        FROM (SELECT CAST(? AS regconfig) AS stemming) c""")
                .params(
                        id,
                        text.language(),
                        position,
                        text.path(),
                        text.title(),
                        text.addressees().toArray(String[]::new),
                        text.beginning(),
                        plain.get(0),
                        plain.get(1),
                        plain.get(2),
                        other(plain, folded, 0),
                        other(plain, folded, 1),
                        other(plain, folded, 2),
                        Stemming.of(text.language()))
                .update();
    }

    private static String other(List<String> plain, List<String> folded, int piece) {
        return plain.equals(folded) ? "" : folded.get(piece);
    }

    private void addOrganisations(UUID id, Map<UUID, List<String>> organisations) {
        List<Map.Entry<UUID, List<String>>> all = List.copyOf(organisations.entrySet());
        jdbc.sql("""
                        INSERT INTO searched_organisation (statement_id, organisation_id, name, called)
                        SELECT ?, * FROM unnest(?::uuid[], ?::text[], ?::text[])""")
                .param(id)
                .param(all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(all.stream().map(one -> one.getValue().getFirst()).toArray(String[]::new))
                .param(all.stream().map(one -> called(one.getValue())).toArray(String[]::new))
                .update();
    }

    private static String called(List<String> names) {
        String plain = Wording.plain(String.join("\n", names));
        String folded = Wording.letters(plain);
        return plain.equals(folded) ? plain : plain + " " + folded;
    }

    private void addAddressees(UUID id, List<String> names) {
        for (String name : names) {
            jdbc.sql(
                            "INSERT INTO searched_addressee (statement_id, folded, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(id, Wording.folded(name), name)
                    .update();
        }
    }
}
