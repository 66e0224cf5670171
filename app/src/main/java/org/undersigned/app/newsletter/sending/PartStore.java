package org.undersigned.app.newsletter.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.words.WrittenLanguage;

/** The parts of news, and who gets which. In the caller's transaction. */
@Component
class PartStore {
    private record Row(int place, Part.Text text) {}

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID issue, List<Part> parts) {
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            for (Part.Text text : part.texts().all()) {
                jdbc.sql("""
                                INSERT INTO newsletter_part (issue_id, place, language, statements, demands, body)
                                VALUES (?, ?, ?, ?, ?, ?)""")
                        .param(issue)
                        .param(place)
                        .param(text.language().tag())
                        .param(CopyStore.statements(part.audience()))
                        .param(CopyStore.demands(part.audience()))
                        .param(text.body())
                        .update();
            }
        }
    }

    /** In their order; none of a newsletter. */
    List<Part.Texts> of(UUID issue) {
        TreeMap<Integer, List<Part.Text>> places = new TreeMap<>();
        jdbc.sql("SELECT place, language, body FROM newsletter_part WHERE issue_id = ?")
                .param(issue)
                .query((row, n) -> new Row(
                        row.getInt("place"),
                        new Part.Text(new WrittenLanguage(row.getString("language")), row.getString("body"))))
                .list()
                .forEach(row -> places.computeIfAbsent(row.place(), place -> new ArrayList<>())
                        .add(row.text()));
        return places.values().stream().map(Part.Texts::new).toList();
    }

    /** Fixes who gets it: whoever wants to hear once a week, and chose what one of its parts is about. Gives how many. */
    int addReaders(UUID issue) {
        return jdbc.sql("""
                        INSERT INTO newsletter_copy (id, issue_id, place, subscriber_id, parts)
                        SELECT gen_random_uuid(), :issue, row_number() OVER (ORDER BY s.id), s.id,
                               array_agg(p.place ORDER BY p.place)
                        FROM newsletter_subscriber s
                        JOIN (SELECT DISTINCT place, statements, demands FROM newsletter_part
                              WHERE issue_id = :issue) p
                            ON s.everything OR EXISTS (
                                SELECT 1 FROM newsletter_choice c WHERE c.subscriber_id = s.id AND (
                                    (c.statement_id = ANY (p.statements)
                                        AND (c.demand_id IS NULL OR c.demand_id = ANY (p.demands)))
                                    OR EXISTS (SELECT 1 FROM newsletter_statement_topic t
                                               WHERE t.topic_id = c.topic_id AND t.statement_id = ANY (p.statements))))
                        WHERE s.confirmed_at IS NOT NULL AND s.frequency = 'WEEKLY'
                        GROUP BY s.id""").param("issue", issue).update();
    }
}
