package org.undersigned.app.newsletter.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.WrittenLanguage;

/** The parts of news, and who gets which. In the caller's transaction. */
@Component
class PartStore {
    private record Row(int place, Choice audience, Part.Text text) {}

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID issue, List<Part> parts) {
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            for (Part.Text text : part.texts()) {
                jdbc.sql("""
                                INSERT INTO newsletter_part (issue_id, place, language, statement_id, demand_id, body)
                                VALUES (?, ?, ?, ?, ?, ?)""")
                        .param(issue)
                        .param(place)
                        .param(text.language().tag())
                        .param(Choice.statementOf(part.audience())
                                .map(StatementId::value)
                                .orElse(null))
                        .param(part.audience() instanceof Choice.OfDemand chosen ? chosen.demand() : null)
                        .param(text.body())
                        .update();
            }
        }
    }

    /** In their order; none of a newsletter. */
    List<Part> of(UUID issue) {
        TreeMap<Integer, List<Row>> places = new TreeMap<>();
        jdbc.sql("SELECT * FROM newsletter_part WHERE issue_id = ?")
                .param(issue)
                .query((row, n) -> new Row(
                        row.getInt("place"),
                        audience(row.getObject("statement_id", UUID.class), row.getObject("demand_id", UUID.class)),
                        new Part.Text(new WrittenLanguage(row.getString("language")), row.getString("body"))))
                .list()
                .forEach(row -> places.computeIfAbsent(row.place(), place -> new ArrayList<>())
                        .add(row));
        return places.values().stream()
                .map(rows -> new Part(
                        rows.getFirst().audience(), rows.stream().map(Row::text).toList()))
                .toList();
    }

    private static Choice audience(@Nullable UUID statement, @Nullable UUID demand) {
        if (statement == null) {
            return new Choice.Everything();
        }
        StatementId id = new StatementId(statement);
        return demand == null ? new Choice.OfStatement(id) : new Choice.OfDemand(id, demand);
    }

    /** Fixes who gets it: whoever wants to hear once a week, and chose what one of its parts is about. Gives how many. */
    int addReaders(UUID issue) {
        return jdbc.sql("""
                        INSERT INTO newsletter_copy (id, issue_id, place, subscriber_id, parts)
                        SELECT gen_random_uuid(), :issue, row_number() OVER (ORDER BY s.id), s.id,
                               array_agg(p.place ORDER BY p.place)
                        FROM newsletter_subscriber s
                        JOIN (SELECT DISTINCT place, statement_id, demand_id FROM newsletter_part
                              WHERE issue_id = :issue) p
                            ON s.everything OR EXISTS (
                                SELECT 1 FROM newsletter_choice c WHERE c.subscriber_id = s.id AND (
                                    (c.statement_id = p.statement_id
                                        AND (c.demand_id IS NULL OR c.demand_id = p.demand_id))
                                    OR EXISTS (SELECT 1 FROM newsletter_statement_topic t
                                               WHERE t.topic_id = c.topic_id AND t.statement_id = p.statement_id)))
                        WHERE s.confirmed_at IS NOT NULL AND s.frequency = 'WEEKLY'
                        GROUP BY s.id""").param("issue", issue).update();
    }
}
