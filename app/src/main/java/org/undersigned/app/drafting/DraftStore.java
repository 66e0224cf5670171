package org.undersigned.app.drafting;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.BlockRole;

/** Drafts. */
@Component
class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(Draft draft, Instant now) {
        jdbc.sql("""
                        INSERT INTO draft (statement_id, source, title, language, addressees, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(draft.statement().value())
                .param(draft.source())
                .param(draft.title())
                .param(draft.language())
                .param(draft.addressees().toArray(String[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        insertBlocks(draft);
    }

    Optional<Draft> find(StatementId id) {
        List<Draft.Block> blocks =
                jdbc.sql("""
                        SELECT id, role, content, line, last_line, happened_on, sources, confidence, reason FROM draft_block
                        WHERE statement_id = ? ORDER BY position""").param(id.value()).query(DraftStore::block).list();
        return jdbc.sql("SELECT source, title, language, addressees, version FROM draft WHERE statement_id = ?")
                .param(id.value())
                .query((row, n) -> new Draft(
                        id,
                        row.getString("source"),
                        row.getString("title"),
                        row.getString("language"),
                        strings(row.getArray("addressees")),
                        blocks,
                        row.getInt("version")))
                .optional();
    }

    /** False where the draft has been saved by somebody else since {@code draft.version()} was read. */
    boolean replace(Draft draft, Instant now) {
        int changed = jdbc.sql("""
                        UPDATE draft SET title = ?, language = ?, addressees = ?, version = version + 1, changed_at = ?
                        WHERE statement_id = ? AND version = ?""")
                .param(draft.title())
                .param(draft.language())
                .param(draft.addressees().toArray(String[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(draft.statement().value())
                .param(draft.version())
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM draft_block WHERE statement_id = ?")
                .param(draft.statement().value())
                .update();
        insertBlocks(draft);
        return true;
    }

    private void insertBlocks(Draft draft) {
        int position = 0;
        for (Draft.Block block : draft.blocks()) {
            jdbc.sql("""
                            INSERT INTO draft_block
                                (statement_id, position, id, role, content, line, last_line, happened_on, sources,
                                 confidence, reason)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(draft.statement().value())
                    .param(position++)
                    .param(block.id())
                    .param(block.role().name())
                    .param(block.text())
                    .param(block.line())
                    .param(block.lastLine())
                    .param(block.dates().stream().map(Date::valueOf).toArray(Date[]::new))
                    .param(block.sources().toArray(String[]::new))
                    .param(block.confidence())
                    .param(block.reason())
                    .update();
        }
    }

    private static Draft.Block block(ResultSet row, int n) throws SQLException {
        return new Draft.Block(
                row.getObject("id", UUID.class),
                BlockRole.valueOf(row.getString("role")),
                row.getString("content"),
                row.getInt("line"),
                row.getInt("last_line"),
                dates(row.getArray("happened_on")),
                strings(row.getArray("sources")),
                row.getDouble("confidence"),
                row.getString("reason"));
    }

    static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static List<LocalDate> dates(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }
}
