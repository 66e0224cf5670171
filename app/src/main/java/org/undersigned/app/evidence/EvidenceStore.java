package org.undersigned.app.evidence;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies, their bytes, and what was read of them: rows are added and read, never changed. In the caller's transaction. */
@Component
class EvidenceStore {
    private static final int PIECE = 256 << 10;

    private record Kept(String sha256, Instant at) {}

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where these bytes are kept already. */
    boolean add(NewCopy copy, Instant now) {
        byte[] file = copy.file();
        boolean isNew = jdbc.sql("""
                        INSERT INTO evidence_copy (sha256, kind, kept_at, kept_by, size, found, stated, name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING""")
                        .params(
                                copy.sha256(),
                                copy.kind().name(),
                                now.atOffset(ZoneOffset.UTC),
                                copy.by(),
                                file.length,
                                copy.found(),
                                copy.stated(),
                                copy.name())
                        .update()
                == 1;
        if (isNew) {
            for (int from = 0; from < file.length; from += PIECE) {
                byte[] piece = Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE));
                jdbc.sql("INSERT INTO evidence_piece (sha256, number, bytes) VALUES (?, ?, ?)")
                        .params(copy.sha256(), from / PIECE, piece)
                        .update();
            }
            for (int i = 0; i < copy.hops().size(); i++) {
                Copy.Hop hop = copy.hops().get(i);
                jdbc.sql("INSERT INTO evidence_hop (sha256, number, address, status) VALUES (?, ?, ?, ?)")
                        .params(copy.sha256(), i, hop.address(), hop.status())
                        .update();
            }
        }
        return isNew;
    }

    Optional<Copy> find(String sha256) {
        List<Copy.Hop> hops = jdbc.sql("SELECT address, status FROM evidence_hop WHERE sha256 = ? ORDER BY number")
                .param(sha256)
                .query((row, n) -> new Copy.Hop(row.getString("address"), row.getInt("status")))
                .list();
        return jdbc.sql("""
                        SELECT copy.*, words, is_whole, read_at IS NOT NULL AS is_read,
                               EXISTS (SELECT 1 FROM evidence_picture picture
                                       WHERE picture.sha256 = copy.sha256) AS has_picture
                        FROM evidence_copy copy LEFT JOIN evidence_text text ON text.sha256 = copy.sha256
                        WHERE copy.sha256 = ?""").param(sha256).query((row, n) -> copy(row, hops)).optional();
    }

    private static Copy copy(ResultSet row, List<Copy.Hop> hops) throws SQLException {
        Optional<Copy.Reading> reading = row.getBoolean("is_read")
                ? Optional.of(new Copy.Reading(Optional.ofNullable(row.getString("words")), row.getBoolean("is_whole")))
                : Optional.empty();
        return new Copy(
                row.getString("sha256"),
                Copy.Kind.valueOf(row.getString("kind")),
                moment(row),
                row.getInt("size"),
                row.getString("found"),
                row.getString("stated"),
                row.getString("name"),
                hops,
                reading,
                row.getBoolean("has_picture"));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("kept_at", OffsetDateTime.class).toInstant();
    }

    Map<String, Instant> keptAt(Collection<String> sha256s) {
        return jdbc
                .sql("SELECT sha256, kept_at FROM evidence_copy WHERE sha256 = ANY (?)")
                .param(sha256s.toArray(String[]::new))
                .query((row, n) -> new Kept(row.getString("sha256"), moment(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::sha256, Kept::at));
    }

    /** Its bytes from one piece on; empty behind the last. */
    Optional<byte[]> piece(String sha256, int number) {
        return jdbc.sql("SELECT bytes FROM evidence_piece WHERE sha256 = ? AND number = ?")
                .params(sha256, number)
                .query(byte[].class)
                .optional();
    }

    byte[] file(String sha256) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Optional<byte[]> piece = piece(sha256, 0);
        for (int number = 1; piece.isPresent(); number++) {
            file.writeBytes(piece.get());
            piece = piece(sha256, number);
        }
        return file.toByteArray();
    }

    void addReading(String sha256, Copy.Reading reading, Instant now) {
        jdbc.sql("""
                        INSERT INTO evidence_text (sha256, words, is_whole, read_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .param(sha256)
                .param(reading.words().orElse(null))
                .param(reading.isWhole())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addPicture(String sha256, byte[] png, Instant now) {
        jdbc.sql("INSERT INTO evidence_picture (sha256, png, taken_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, png, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> picture(String sha256) {
        return jdbc.sql("SELECT png FROM evidence_picture WHERE sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }
}
