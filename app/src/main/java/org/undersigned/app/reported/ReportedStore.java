package org.undersigned.app.reported;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Reported lists. In the caller's transaction. */
@Component
class ReportedStore {
    private final JdbcClient jdbc;

    ReportedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StatementId statement, ReportedList list, UUID by) {
        jdbc.sql("""
                        INSERT INTO reported_list (id, statement_id, origin, reported_by, reported_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        list.id(),
                        statement.value(),
                        list.origin(),
                        by,
                        list.reportedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO reported_name (list_id, position, name)
                        SELECT ?, n, name FROM unnest(?) WITH ORDINALITY AS names (name, n)""").params(list.id(), list.names().toArray(String[]::new)).update();
    }

    List<ReportedList> of(StatementId statement) {
        return jdbc.sql("""
                        SELECT l.id, l.origin, l.reported_at,
                               ARRAY(SELECT name FROM reported_name n WHERE n.list_id = l.id ORDER BY position) AS names
                        FROM reported_list l WHERE l.statement_id = ? ORDER BY l.reported_at, l.id""")
                .param(statement.value())
                .query((row, n) -> new ReportedList(
                        row.getObject("id", UUID.class),
                        row.getString("origin"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        List.of((String[]) row.getArray("names").getArray())))
                .list();
    }

    boolean remove(StatementId statement, UUID list) {
        return jdbc.sql("DELETE FROM reported_list WHERE statement_id = ? AND id = ?")
                        .params(statement.value(), list)
                        .update()
                == 1;
    }
}
