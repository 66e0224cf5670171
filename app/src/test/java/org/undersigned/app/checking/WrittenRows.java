package org.undersigned.app.checking;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;

/** Published statements as rows: what no page can make yet, and more of them than pages could make in time. */
final class WrittenRows {
    private final JdbcClient jdbc;
    private final UUID person;

    WrittenRows(TestSite site) {
        this.jdbc = site.bean(JdbcClient.class);
        site.amina();
        this.person = jdbc.sql("SELECT id FROM person LIMIT 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    UUID statement(String slug, Instant published) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO statement (id, slug, state, created_by, created_at, opened_at, published_at)
                        VALUES (?, ?, 'published', ?, ?, ?, ?)""")
                .param(id)
                .param(slug)
                .param(person)
                .param(published.atOffset(ZoneOffset.UTC))
                .param(published.atOffset(ZoneOffset.UTC))
                .param(published.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void revision(UUID statement, int number, StatementText text, Instant published) {
        byte[] canonical = CanonicalText.render(text);
        jdbc.sql("""
                        INSERT INTO revision (statement_id, number, language, title, canonical, sha256, addressees, frozen_at,
                                              submission)
                        VALUES (?, ?, 'en', ?, ?, ?, ?, ?, ?)""")
                .param(statement)
                .param(number)
                .param(text.title())
                .param(canonical)
                .param(CanonicalText.sha256(canonical))
                .param(new String[0])
                .param(published.atOffset(ZoneOffset.UTC))
                .param(UUID.randomUUID())
                .update();
        jdbc.sql("INSERT INTO publication (statement_id, number, published_at, submission) VALUES (?, ?, ?, ?)")
                .params(statement, number, published.atOffset(ZoneOffset.UTC), UUID.randomUUID())
                .update();
    }

    void signatures(UUID statement, StatementText text, List<String> names) {
        String digest = CanonicalText.sha256(CanonicalText.render(text));
        for (String name : names) {
            UUID organisation = UUID.randomUUID();
            UUID signatory = UUID.randomUUID();
            UUID signature = UUID.randomUUID();
            jdbc.sql("INSERT INTO organisation (id, name, pseudonym, created_at) VALUES (?, ?, ?, now())")
                    .params(organisation, name, organisation.toString())
                    .update();
            jdbc.sql("""
                            INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)
                            VALUES (?, ?, 'organisation', ?, ?, ?, 'x@y.example', now())""")
                    .params(signatory, statement, organisation, name, organisation.toString())
                    .update();
            jdbc.sql("""
                            INSERT INTO signature (id, statement_id, signatory_id, revision_sha256, signed_name, method,
                                role, authority, signed_at, addendum_sha256, submission)
                            VALUES (?, ?, ?, ?, ?, 'email-vouched', 'Chair', 'board-decision', now(), ?, ?)""")
                    .params(signature, statement, signatory, digest, name, sha256(name), UUID.randomUUID())
                    .update();
            jdbc.sql("INSERT INTO signature_entry (signature_id, leaf_index, recorded_at) VALUES (?, 1, now())")
                    .param(signature)
                    .update();
        }
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
