package org.undersigned.app.cast;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.Assembly;
import org.undersigned.text.BlockRole;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.StatementText;

/** Published statements as rows: more of them, and in more languages, than pages could make in time. */
public final class PublishedRows {
    private final JdbcClient jdbc;
    private final UUID person;
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<UUID, String> digests = new HashMap<>();

    public PublishedRows(TestSite site) {
        this.jdbc = site.bean(JdbcClient.class);
        site.amina();
        this.person = jdbc.sql("SELECT id FROM person LIMIT 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    /** A title, paragraphs, and demands that begin with “! ”. */
    public static StatementText text(String title, String... blocks) {
        List<DraftBlock> all = new ArrayList<>();
        for (String block : blocks) {
            boolean demand = block.startsWith("! ");
            all.add(new DraftBlock(
                    demand ? BlockRole.DEMAND : BlockRole.PARAGRAPH, demand ? block.substring(2) : block));
        }
        return Assembly.of(title, all).text().orElseThrow();
    }

    public StatementId publish(
            String slug, String language, StatementText text, List<String> addressees, Instant published) {
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
        revise(new StatementId(id), 1, language, text, addressees, published);
        return new StatementId(id);
    }

    public void revise(
            StatementId id,
            int number,
            String language,
            StatementText text,
            List<String> addressees,
            Instant published) {
        byte[] canonical = CanonicalText.render(text);
        String digest = CanonicalText.sha256(canonical);
        digests.put(id.value(), digest);
        jdbc.sql("""
                        INSERT INTO revision (statement_id, number, language, title, canonical, sha256, addressees, frozen_at,
                                              submission)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(number)
                .param(language)
                .param(text.title())
                .param(canonical)
                .param(digest)
                .param(addressees.toArray(String[]::new))
                .param(published.atOffset(ZoneOffset.UTC))
                .param(UUID.randomUUID())
                .update();
        jdbc.sql("INSERT INTO publication (statement_id, number, published_at, submission) VALUES (?, ?, ?, ?)")
                .params(id.value(), number, published.atOffset(ZoneOffset.UTC), UUID.randomUUID())
                .update();
    }

    /** The same text in another language, signed as well. */
    public void alsoIn(StatementId id, String language, StatementText text, List<String> addressees) {
        byte[] canonical = CanonicalText.render(text);
        jdbc.sql("""
                        INSERT INTO revision_translation (statement_id, number, language, canonical, sha256, addressees,
                                                          submission)
                        VALUES (?, 1, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(language)
                .param(canonical)
                .param(CanonicalText.sha256(canonical))
                .param(addressees.toArray(String[]::new))
                .param(UUID.randomUUID())
                .update();
    }

    public void setState(StatementId id, String state) {
        jdbc.sql("UPDATE statement SET state = ?, ended_at = now() WHERE id = ?")
                .params(state, id.value())
                .update();
    }

    public void setAcceptsLate(StatementId id, boolean late) {
        jdbc.sql("UPDATE statement SET accepts_late = ? WHERE id = ?")
                .params(late, id.value())
                .update();
    }

    /** Organisations of the same name are the same. */
    public void sign(StatementId id, String... names) {
        for (String name : names) {
            UUID organisation = organisations.computeIfAbsent(name, this::organisation);
            sign(id, "organisation", organisation, name);
        }
    }

    public void signAsPerson(StatementId id, String name) {
        sign(id, "person", null, name);
    }

    public UUID organisation(String name) {
        UUID known = organisations.get(name);
        if (known != null) {
            return known;
        }
        UUID organisation = UUID.randomUUID();
        jdbc.sql("INSERT INTO organisation (id, name, pseudonym, created_at) VALUES (?, ?, ?, now())")
                .params(organisation, name, organisation.toString())
                .update();
        return organisation;
    }

    private void sign(StatementId id, String kind, UUID organisation, String name) {
        UUID signatory = UUID.randomUUID();
        UUID signature = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO signatory (id, statement_id, kind, organisation_id, name, actor, email, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, 'x@y.example', now())""")
                .param(signatory)
                .param(id.value())
                .param(kind)
                .param(organisation)
                .param(name)
                .param(signatory.toString())
                .update();
        jdbc.sql("""
                        INSERT INTO signature (id, statement_id, signatory_id, revision_sha256, signed_name, method, role,
                            authority, signed_at, addendum_sha256, submission)
                        VALUES (?, ?, ?, ?, ?, 'email-vouched', 'Chair', 'board-decision', now(), ?, ?)""")
                .params(
                        signature,
                        id.value(),
                        signatory,
                        digests.get(id.value()),
                        name,
                        sha256(signature.toString()),
                        UUID.randomUUID())
                .update();
        jdbc.sql("INSERT INTO signature_entry (signature_id, leaf_index, recorded_at) VALUES (?, 1, now())")
                .param(signature)
                .update();
    }

    public void withdraw(StatementId id, String name) {
        jdbc.sql("UPDATE signature SET withdrawal = ?, withdrawn_at = now() WHERE statement_id = ? AND signed_name = ?")
                .params(UUID.randomUUID(), id.value(), name)
                .update();
    }

    public void erase(StatementId id, String name) {
        jdbc.sql("""
                        UPDATE signature SET signed_name = '', role = '', erased_at = now(), erasure = ?
                        WHERE statement_id = ? AND signed_name = ?""").params(UUID.randomUUID(), id.value(), name).update();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
