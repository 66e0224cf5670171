package org.undersigned.app.newsletter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Topics and the statements that have them. In the caller's transaction. */
@Component
class TopicStore {
    /** From a statement's topics to the others that have them too. */
    private static final String SHARED = """
            FROM newsletter_statement_topic mine
            JOIN newsletter_statement_topic theirs
                ON theirs.topic_id = mine.topic_id AND theirs.statement_id <> mine.statement_id
            JOIN newsletter_topic topic ON topic.id = mine.topic_id
            WHERE mine.statement_id = :statement""";

    private static final String PART = """
            count(*) / sqrt((SELECT count(*) FROM newsletter_statement_topic WHERE statement_id = :statement)
                * (SELECT count(*) FROM newsletter_statement_topic one
                   WHERE one.statement_id = theirs.statement_id)::double precision)""";

    private final JdbcClient jdbc;

    TopicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Topic> all() {
        return jdbc.sql("""
                        SELECT t.id, t.name, array_remove(array_agg(s.statement_id), NULL) AS statements
                        FROM newsletter_topic t LEFT JOIN newsletter_statement_topic s ON s.topic_id = t.id
                        GROUP BY t.id ORDER BY lower(t.name), t.id""")
                .query((row, n) -> new Topic(row.getObject("id", UUID.class), row.getString("name"), statements((UUID[])
                        row.getArray("statements").getArray())))
                .list();
    }

    private static Set<StatementId> statements(UUID[] ids) {
        return Arrays.stream(ids).map(StatementId::new).collect(Collectors.toSet());
    }

    List<StatementId> akin(StatementId statement, int most) {
        return jdbc.sql("SELECT theirs.statement_id " + SHARED + " GROUP BY theirs.statement_id ORDER BY " + PART
                        + " DESC, theirs.statement_id LIMIT :most")
                .param("statement", statement.value())
                .param("most", most)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<StatementId, SharedTopics> shared(StatementId statement, Collection<StatementId> others) {
        Map<StatementId, SharedTopics> shared = new HashMap<>();
        jdbc.sql("SELECT theirs.statement_id, array_agg(topic.name ORDER BY lower(topic.name), topic.id), " + PART + " "
                        + SHARED + " AND theirs.statement_id = ANY (:others) GROUP BY theirs.statement_id")
                .param("statement", statement.value())
                .param("others", others.stream().map(StatementId::value).toArray(UUID[]::new))
                .query((row, n) -> shared.put(
                        new StatementId(row.getObject(1, UUID.class)),
                        new SharedTopics(List.of((String[]) row.getArray(2).getArray()), row.getDouble(3))))
                .list();
        return shared;
    }

    /** False where there is one of that name. */
    boolean add(UUID id, String name) {
        return jdbc.sql("INSERT INTO newsletter_topic (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(id, name)
                        .update()
                == 1;
    }

    /** False where another one has that name. */
    boolean rename(UUID id, String name) {
        boolean taken = jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM newsletter_topic WHERE lower(name) = lower(?) AND id <> ?)")
                .params(name, id)
                .query(Boolean.class)
                .single();
        if (!taken) {
            jdbc.sql("UPDATE newsletter_topic SET name = ? WHERE id = ?")
                    .params(name, id)
                    .update();
        }
        return !taken;
    }

    void label(UUID topic, Collection<StatementId> statements) {
        jdbc.sql("DELETE FROM newsletter_statement_topic WHERE topic_id = ?")
                .param(topic)
                .update();
        jdbc.sql("INSERT INTO newsletter_statement_topic (topic_id, statement_id) SELECT ?, unnest(?::uuid[])")
                .param(topic)
                .param(statements.stream().map(StatementId::value).distinct().toArray(UUID[]::new))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM newsletter_topic WHERE id = ?").param(id).update();
    }
}
