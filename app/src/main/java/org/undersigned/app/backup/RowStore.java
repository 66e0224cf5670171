package org.undersigned.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.RowMapper;

/** The database as rows, through one connection and in its transaction. */
final class RowStore {
    /** Said by whoever moves them, not by the site: its own sessions end, and its form is made by migrations. */
    private static final String LEFT_OUT = "('flyway_schema_history', 'spring_session', 'spring_session_attributes')";

    /** A rule between tables: it is taken away before rows come in whatever order, and holds again afterwards. */
    record Reference(String table, String name, String definition) {}

    private final Connection connection;

    RowStore(Connection connection) {
        this.connection = connection;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private <T> List<T> all(String sql, RowMapper<T> reading, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.mapRow(rows, found.size()));
                }
            }
            return found;
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> tables() throws SQLException {
        return all("""
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN %s
                ORDER BY relname COLLATE "C"
                """.formatted(LEFT_OUT), (row, number) -> row.getString(1));
    }

    List<String> columns(String table) throws SQLException {
        return all("""
                SELECT attname FROM pg_attribute
                WHERE attrelid = ('public.' || quote_ident(?))::regclass
                    AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                ORDER BY attnum
                """, (row, number) -> row.getString(1), table);
    }

    /** Where each column that counts by itself goes on. */
    List<BackupManifest.Counter> counters(String table) throws SQLException {
        List<String> columns = all("""
                SELECT attname FROM pg_attribute
                WHERE attrelid = ('public.' || quote_ident(?))::regclass AND attnum > 0 AND attidentity <> ''
                ORDER BY attname COLLATE "C"
                """, (row, number) -> row.getString(1), table);
        List<BackupManifest.Counter> counters = new ArrayList<>();
        for (String column : columns) {
            String sequence = sequence(table, column);
            // A counter is no part of the snapshot: it is read after the rows, and never too small.
            counters.addAll(all(
                    "SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM " + sequence,
                    (row, number) -> new BackupManifest.Counter(column, row.getLong(1))));
        }
        return counters;
    }

    void goOnCounting(String table, BackupManifest.Counter counter) throws SQLException {
        run("ALTER TABLE " + quoted(table) + " ALTER COLUMN " + quoted(counter.column()) + " RESTART WITH "
                + counter.next());
    }

    private String sequence(String table, String column) throws SQLException {
        return all(
                        "SELECT pg_get_serial_sequence('public.' || quote_ident(?), ?)",
                        (row, number) -> row.getString(1),
                        table,
                        column)
                .getFirst();
    }

    List<BackupManifest.Migration> migrations() throws SQLException {
        return all(
                "SELECT version, script, checksum FROM flyway_schema_history WHERE success ORDER BY installed_rank",
                (row, number) -> new BackupManifest.Migration(row.getString(1), row.getString(2), row.getInt(3)));
    }

    long ledgerSize() throws SQLException {
        return all("SELECT coalesce(max(tree_size), 0) FROM ledger_checkpoint", (row, number) -> row.getLong(1))
                .getFirst();
    }

    String now() throws SQLException {
        return all(
                        "SELECT now()",
                        (row, number) -> row.getTimestamp(1).toInstant().toString())
                .getFirst();
    }

    boolean isEmpty() throws SQLException {
        return all("""
                SELECT count(*) FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')
                """, (row, number) -> row.getLong(1)).getFirst() == 0;
    }

    List<Reference> references() throws SQLException {
        return all("""
                SELECT relname, conname, pg_get_constraintdef(pg_constraint.oid)
                FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
                WHERE contype = 'f' AND connamespace = 'public'::regnamespace
                ORDER BY relname, conname
                """, (row, number) -> new Reference(row.getString(1), row.getString(2), row.getString(3)));
    }

    void suspend(Reference reference) throws SQLException {
        run("ALTER TABLE " + quoted(reference.table()) + " DROP CONSTRAINT " + quoted(reference.name()));
    }

    void hold(Reference reference) throws SQLException {
        run("ALTER TABLE " + quoted(reference.table()) + " ADD CONSTRAINT " + quoted(reference.name()) + " "
                + reference.definition());
    }

    /** @return how many rows were written */
    long out(String table, List<String> columns, OutputStream target) throws SQLException, IOException {
        return copying().copyOut("COPY " + place(table, columns) + " TO STDOUT", target);
    }

    /** @return how many rows were read */
    long in(String table, List<String> columns, InputStream source) throws SQLException, IOException {
        return copying().copyIn("COPY " + place(table, columns) + " FROM STDIN", source);
    }

    /** A job that was running when the backup was made is running nowhere. */
    void releaseJobs() throws SQLException {
        run("UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE picked");
    }

    /** For the ledger, which asks its witnesses before it signs again. */
    void markRestored() throws SQLException {
        run("INSERT INTO ledger_restoration (restored_at) VALUES (now())");
    }

    boolean hasRows(String table) throws SQLException {
        return all("SELECT EXISTS (SELECT FROM " + quoted(table) + ")", (row, number) -> row.getBoolean(1))
                .getFirst();
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String place(String table, List<String> columns) {
        return quoted(table) + columns.stream().map(RowStore::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
