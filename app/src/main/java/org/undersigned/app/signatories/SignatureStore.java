package org.undersigned.app.signatories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.EntryRecorded;
import org.undersigned.app.signatories.Signature.Withdrawal;
import org.undersigned.app.statements.StatementId;
import org.undersigned.verify.SigningPayload.Reservation;

/** Signatures: added and read. In the caller's transaction. */
@Component
class SignatureStore {
    private static final String SELECT = """
            SELECT s.id, s.signatory_id, s.statement_id, s.revision_sha256, s.signed_name, s.method, s.authority, s.signed_at,
                   s.addendum_sha256, s.submission, s.erasure, s.withdrawal, s.withdrawn_at,
                   y.organisation_id, y.actor, y.shown_name,
                   e.leaf_index,
                   ARRAY(SELECT demand FROM signature_reservation r WHERE r.signature_id = s.id ORDER BY demand) AS demands,
                   ARRAY(SELECT note FROM signature_reservation r WHERE r.signature_id = s.id ORDER BY demand) AS notes
            FROM signature s JOIN signatory y ON y.id = s.signatory_id LEFT JOIN signature_entry e ON e.signature_id = s.id
            """;

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long recorded() {
        return jdbc.sql("SELECT count(*) FROM signature_entry")
                .query(Long.class)
                .single();
    }

    /** A signature with what only its row and its payload say. */
    record New(Signature signature, String role) {}

    /** Ids of those that were added: a signatory who has signed this text before, if only a moment, adds nothing. */
    Set<UUID> add(List<New> all) {
        Set<UUID> added = Set.copyOf(jdbc.sql("""
                        INSERT INTO signature (id, signatory_id, statement_id, revision_sha256, signed_name, method, role,
                            authority, signed_at, addendum_sha256, submission)
                        SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::timestamptz[], ?::text[], ?::uuid[])
                        ON CONFLICT (signatory_id, revision_sha256) WHERE withdrawal IS NULL DO NOTHING
                        RETURNING id""")
                .param(ids(all, Signature::id))
                .param(ids(all, Signature::signatory))
                .param(ids(all, signature -> signature.statement().value()))
                .param(words(all, one -> one.signature().revisionSha256()))
                .param(words(all, one -> one.signature().signedName()))
                .param(words(all, one -> one.signature().method().code()))
                .param(words(all, New::role))
                .param(words(all, one -> one.signature().authority().code()))
                .param(words(all, one -> one.signature().signedAt().toString()))
                .param(words(all, one -> one.signature().addendumSha256()))
                .param(ids(all, Signature::submission))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        all.stream()
                .map(New::signature)
                .filter(signature -> added.contains(signature.id()))
                .forEach(this::addReservations);
        return added;
    }

    private static UUID[] ids(List<New> all, Function<Signature, UUID> id) {
        return all.stream().map(New::signature).map(id).toArray(UUID[]::new);
    }

    private static String[] words(List<New> all, Function<New, String> word) {
        return all.stream().map(word).toArray(String[]::new);
    }

    private void addReservations(Signature signature) {
        for (Reservation reservation : signature.reservations()) {
            jdbc.sql("INSERT INTO signature_reservation (signature_id, demand, note) VALUES (?, ?, ?)")
                    .params(signature.id(), reservation.demand(), reservation.text())
                    .update();
        }
    }

    /** The signature that stands under this text. */
    Optional<Signature> of(UUID signatory, String revisionSha256) {
        return jdbc.sql(SELECT + "WHERE s.signatory_id = ? AND s.revision_sha256 = ? AND s.withdrawal IS NULL")
                .params(signatory, revisionSha256)
                .query(SignatureStore::signature)
                .optional();
    }

    /** Every signature of a signatory, withdrawn ones and those under earlier texts among them; the newest first. */
    List<Signature> of(UUID signatory) {
        return jdbc.sql(SELECT + "WHERE s.signatory_id = ? ORDER BY e.leaf_index DESC NULLS FIRST")
                .param(signatory)
                .query(SignatureStore::signature)
                .list();
    }

    /** Those among them whose signature stands under a text. */
    List<UUID> signedAmong(List<UUID> signatories, String revisionSha256) {
        return jdbc.sql("""
                        SELECT signatory_id FROM signature
                        WHERE signatory_id = ANY (?) AND revision_sha256 = ? AND withdrawal IS NULL""")
                .params(signatories.toArray(UUID[]::new), revisionSha256)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Signatures that one of these submissions is about: made with it, withdrawn or erased. */
    List<Signature> submitted(List<UUID> submissions) {
        return jdbc.sql(SELECT + """
                        WHERE s.submission = ANY (:these) OR s.withdrawal = ANY (:these) OR s.erasure = ANY (:these)""")
                .param("these", submissions.toArray(UUID[]::new))
                .query(SignatureStore::signature)
                .list();
    }

    /** Those that the ledger has integrated, in its order. */
    List<Signature> recorded(StatementId statement) {
        return jdbc.sql(SELECT + "WHERE s.statement_id = ? AND e.leaf_index IS NOT NULL ORDER BY e.leaf_index")
                .param(statement.value())
                .query(SignatureStore::signature)
                .list();
    }

    /** Those that stand under one text, in the ledger. */
    int count(StatementId statement, String revisionSha256) {
        return jdbc.sql("""
                        SELECT count(*) FROM signature s JOIN signature_entry e ON e.signature_id = s.id
                        WHERE s.statement_id = ? AND s.revision_sha256 = ? AND s.withdrawal IS NULL""")
                .params(statement.value(), revisionSha256)
                .query(Integer.class)
                .single();
    }

    int acts(StatementId statement) {
        return jdbc.sql("""
                        SELECT count(*) + count(s.withdrawal) FROM signature s JOIN signature_entry e ON e.signature_id = s.id
                        WHERE s.statement_id = ?""").param(statement.value()).query(Integer.class).single();
    }

    /** Where the ledger has put signatures, by their ids. */
    void recordEntries(Map<UUID, EntryRecorded> entries) {
        List<UUID> signatures = List.copyOf(entries.keySet());
        List<EntryRecorded> places = signatures.stream().map(entries::get).toList();
        jdbc.sql("""
                        INSERT INTO signature_entry (signature_id, leaf_index, recorded_at)
                        SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[])""")
                .param(signatures.toArray(UUID[]::new))
                .param(places.stream().map(EntryRecorded::leafIndex).toArray(Long[]::new))
                .param(places.stream().map(place -> place.at().toString()).toArray(String[]::new))
                .update();
    }

    /** False where it was withdrawn before. */
    boolean withdraw(UUID signature, Withdrawal withdrawal) {
        return jdbc.sql("UPDATE signature SET withdrawal = ?, withdrawn_at = ? WHERE id = ? AND withdrawal IS NULL")
                        .params(withdrawal.submission(), withdrawal.at().atOffset(ZoneOffset.UTC), signature)
                        .update()
                == 1;
    }

    /** Blanks whatever the row says about anybody. */
    void erase(UUID signature, UUID erasure, Instant now) {
        jdbc.sql("DELETE FROM signature_reservation WHERE signature_id = ?")
                .param(signature)
                .update();
        jdbc.sql("UPDATE signature SET signed_name = '', role = '', erased_at = ?, erasure = ? WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), erasure, signature)
                .update();
    }

    private static Signature signature(ResultSet row, int n) throws SQLException {
        long leaf = row.getLong("leaf_index");
        OptionalLong entry = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(leaf);
        String signedName = row.getString("signed_name");
        Optional<UUID> erasure = Optional.ofNullable(row.getObject("erasure", UUID.class));
        return new Signature(
                row.getObject("id", UUID.class),
                row.getObject("signatory_id", UUID.class),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                row.getString("actor"),
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getString("revision_sha256"),
                signedName,
                erasure.isPresent()
                        ? ""
                        : Optional.ofNullable(row.getString("shown_name")).orElse(signedName),
                Method.fromCode(row.getString("method")),
                Authority.fromCode(row.getString("authority")).orElseThrow(),
                reservations(row),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("addendum_sha256"),
                row.getObject("submission", UUID.class),
                entry,
                erasure,
                withdrawal(row));
    }

    private static List<Reservation> reservations(ResultSet row) throws SQLException {
        Integer[] demands = (Integer[]) row.getArray("demands").getArray();
        String[] notes = (String[]) row.getArray("notes").getArray();
        List<Reservation> reservations = new ArrayList<>();
        for (int i = 0; i < demands.length; i++) {
            reservations.add(new Reservation(demands[i], notes[i]));
        }
        return reservations;
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        Optional<UUID> submission = Optional.ofNullable(row.getObject("withdrawal", UUID.class));
        Optional<OffsetDateTime> at = Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class));
        return submission.flatMap(id -> at.map(time -> new Withdrawal(id, time.toInstant())));
    }
}
