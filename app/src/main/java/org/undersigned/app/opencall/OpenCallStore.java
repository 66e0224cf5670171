package org.undersigned.app.opencall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Calls, one for a statement at most. In the caller's transaction. */
@Component
class OpenCallStore {
    private static final RowMapper<OpenCall> CALL = (row, n) -> new OpenCall(
            new StatementId(row.getObject("statement_id", UUID.class)),
            row.getBoolean("organisations"),
            row.getBoolean("persons"),
            row.getBoolean("reviews_all"),
            Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
            row.getBoolean("is_on"),
            row.getString("address"));

    private final JdbcClient jdbc;

    OpenCallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(OpenCall call, Instant now) {
        jdbc.sql("""
                        INSERT INTO open_call
                            (statement_id, organisations, persons, reviews_all, last_day, is_on, address, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (statement_id) DO UPDATE SET organisations = excluded.organisations,
                            persons = excluded.persons, reviews_all = excluded.reviews_all, last_day = excluded.last_day,
                            is_on = excluded.is_on, address = excluded.address, changed_at = excluded.changed_at,
                            end_told = false""")
                .param(call.statement().value())
                .param(call.organisations())
                .param(call.persons())
                .param(call.reviewsAll())
                .param(call.lastDay().orElse(null))
                .param(call.isOn())
                .param(call.address())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OpenCall> of(StatementId statement) {
        return jdbc.sql("SELECT * FROM open_call WHERE statement_id = ?")
                .param(statement.value())
                .query(CALL)
                .optional();
    }

    Optional<OpenCall> at(String address) {
        return jdbc.sql("SELECT * FROM open_call WHERE address = ?")
                .param(address)
                .query(CALL)
                .optional();
    }

    /** Those whose last day is over, each given once. */
    List<StatementId> endedBefore(LocalDate day) {
        return jdbc.sql("""
                        UPDATE open_call SET end_told = true
                        WHERE is_on AND NOT end_told AND last_day < ? RETURNING statement_id""")
                .param(day)
                .query((row, n) -> new StatementId(row.getObject(1, UUID.class)))
                .list();
    }
}
