package org.undersigned.app.cast;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Submission;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.CanonicalText;
import org.undersigned.verify.LedgerEntry;

/** Published statements, and signatures, by the hundred thousand: rows by COPY, and what the ledger has of them. */
public final class CopiedStatements {
    private static final int BATCH = 1000;
    private static final long LEAVES = 1_000_000_000_000L;
    private static final String HISTORY = "of-earlier-years";

    private final TestSite site;
    private final JdbcClient jdbc;
    private final UUID person;

    public CopiedStatements(TestSite site) {
        this.site = site;
        this.jdbc = site.bean(JdbcClient.class);
        site.amina();
        this.person =
                jdbc.sql("SELECT id FROM person LIMIT 1").query(UUID.class).single();
    }

    public static String slug(int number) {
        return "statement-" + number;
    }

    /** Published one an hour from a moment on, each with its entries in the ledger, and no signature. */
    public void addStatements(int count, Instant from) throws SQLException {
        List<String> statements = new ArrayList<>();
        List<String> revisions = new ArrayList<>();
        List<String> publications = new ArrayList<>();
        List<Submission> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            UUID id = UUID.randomUUID();
            UUID revised = UUID.randomUUID();
            UUID published = UUID.randomUUID();
            String at = from.plusSeconds(600L * i).toString();
            byte[] canonical = CanonicalText.render(PublishedRows.text(
                    "Statement " + i + " of the harbour",
                    "The boat sailed every night of the year, with lantern" + i + " on its mast, and the quay was lit.",
                    "We ask the harbour office to let it sail again, and to heat the hall in which people wait."));
            String digest = CanonicalText.sha256(canonical);
            statements.add(row(id, slug(i), "published", person, at, at, at));
            revisions.add(row(
                    id,
                    1,
                    "en",
                    "Statement " + i + " of the harbour",
                    "\\\\x" + HexFormat.of().formatHex(canonical),
                    digest,
                    "{\"Harbour Office " + i % 20 + "\"}",
                    at,
                    revised));
            publications.add(row(id, 1, at, published));
            entries.add(submission(revised, LedgerEntry.Type.REVISION, id, digest));
            entries.add(submission(published, LedgerEntry.Type.PUBLICATION, id, digest));
        }
        copy("statement (id, slug, state, created_by, created_at, opened_at, published_at)", count, statements::get);
        copy(
                "revision (statement_id, number, language, title, canonical, sha256, addressees, frozen_at, submission)",
                count,
                revisions::get);
        copy("publication (statement_id, number, published_at, submission)", count, publications::get);
        Ledger ledger = site.bean(Ledger.class);
        for (int done = 0; done < entries.size(); done += BATCH) {
            List<Submission> batch = entries.subList(done, Math.min(entries.size(), done + BATCH));
            ledger.recording(() -> {
                ledger.submit(batch);
                return true;
            });
        }
    }

    private static Submission submission(UUID submission, LedgerEntry.Type type, UUID statement, String digest) {
        return Submission.of(
                submission,
                LedgerEntry.of(type, new StatementId(statement).toHex(), digest).encode());
    }

    /** On a statement that is not public; of the ledger they have rows only, no entries. */
    public void addSignatures(int from, int count) throws SQLException {
        jdbc.sql("""
                        INSERT INTO statement (id, slug, state, created_by, created_at, opened_at)
                        VALUES (gen_random_uuid(), ?, 'open', ?, now(), now()) ON CONFLICT (slug) DO NOTHING""").params(HISTORY, person).update();
        UUID statement = jdbc.sql("SELECT id FROM statement WHERE slug = ?")
                .param(HISTORY)
                .query(UUID.class)
                .single();
        copy(
                "organisation (id, name, domain, pseudonym, created_at)",
                count,
                i -> row(
                        id(1, from + i),
                        "Earlier " + (from + i),
                        "e" + (from + i) + ".example",
                        "e" + (from + i),
                        "now"));
        copy(
                "signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)",
                count,
                i -> row(
                        id(2, from + i),
                        statement,
                        "organisation",
                        id(1, from + i),
                        "Earlier " + (from + i),
                        "e" + (from + i) + ".example",
                        "office@e" + (from + i) + ".example",
                        "now"));
        copy(
                "signature (id, statement_id, signatory_id, revision_sha256, signed_name, method, role, authority,"
                        + " signed_at, addendum_sha256, submission)",
                count,
                i -> row(
                        id(3, from + i),
                        statement,
                        id(2, from + i),
                        "a".repeat(64),
                        "Earlier " + (from + i),
                        "email-own-domain",
                        "Chair",
                        "board-decision",
                        "now",
                        "%064x".formatted(from + i),
                        id(4, from + i)));
        copy(
                "signature_entry (signature_id, leaf_index, recorded_at)",
                count,
                i -> row(id(3, from + i), LEAVES + from + i, "now"));
    }

    private static UUID id(int kind, int number) {
        return UUID.nameUUIDFromBytes((kind + " " + number).getBytes(StandardCharsets.US_ASCII));
    }

    private static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value);
        }
        return row.append('\n').toString();
    }

    private void copy(String into, int count, IntFunction<String> row) throws SQLException {
        try (Connection connection = site.bean(DataSource.class).getConnection()) {
            CopyIn copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
            for (int i = 0; i < count; i++) {
                byte[] bytes = row.apply(i).getBytes(StandardCharsets.UTF_8);
                copying.writeToCopy(bytes, 0, bytes.length);
            }
            copying.endCopy();
        }
    }
}
