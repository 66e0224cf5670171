package org.undersigned.app.publicfiles;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that one node has made for all, each in its latest edition only: an older one may hold what was erased. */
@Repository
class SharedFileStore {
    /** @param content empty where there can be no such file */
    record Kept(String edition, Optional<byte[]> content) {}

    private final JdbcClient jdbc;

    SharedFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else makes it. */
    void hold(String path) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("shared file " + path)
                .query((row, number) -> number)
                .list();
    }

    Optional<Kept> find(String path, String edition) {
        return jdbc.sql("SELECT content FROM shared_file WHERE path = ? AND edition = ?")
                .params(path, edition)
                .query((row, number) -> new Kept(edition, Optional.ofNullable(row.getBytes("content"))))
                .optional();
    }

    void put(String path, Kept kept) {
        jdbc.sql("""
                        INSERT INTO shared_file (path, edition, content) VALUES (:path, :edition, :content)
                        ON CONFLICT (path) DO UPDATE SET edition = excluded.edition, content = excluded.content
                        """)
                .param("path", path)
                .param("edition", kept.edition())
                .param("content", kept.content().orElse(null))
                .update();
    }

    void remove(String path) {
        jdbc.sql("DELETE FROM shared_file WHERE path = ?").param(path).update();
    }
}
