package org.undersigned.app.commenting;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** A published statement that takes comments, and those who write them. */
final class Commenter {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestSite site;
    final Coordinator amina;
    final String slug;
    final JdbcClient database;

    Commenter(TestSite site) {
        this(site, site.amina()::invitation);
    }

    /** @param invitation finds the link that was mailed to an address */
    Commenter(TestSite site, UnaryOperator<String> invitation) {
        this.site = site;
        this.amina = site.amina();
        this.slug = amina.opens(Texts.NIGHT_FERRY);
        String signatory = slug + "@hands.example";
        amina.invites(slug, List.of("Union of Ferry Hands, " + signatory + ", hands.example"));
        Coordinator.signs(invitation.apply(signatory));
        this.database = JdbcClient.create(site.bean(DataSource.class));
        amina.publishes(slug);
        site.bean(Standings.class).set(statement(), Optional.of(Standing.OPEN));
    }

    StatementId statement() {
        return site.bean(Statements.class).withSlug(slug).id();
    }

    String path() {
        return site.at("/statements/" + slug);
    }

    /** Sends the form of a place, as a browser does. */
    Visitor.Page sends(Visitor visitor, String place, Map<String, String> fields) throws IOException {
        Visitor.Page form = visitor.open(path() + "/comments/" + place);
        return visitor.send(form, "/comments/" + place, fields);
    }

    static Map<String, String> fields(String name, String email, String text) {
        return new HashMap<>(Map.of("name", name, "email", email, "text", text));
    }

    /** A comment with a mailed link, as the job makes it. */
    UUID unconfirmed(String name, String email, String text, Optional<UUID> answers) {
        Comments comments = site.bean(Comments.class);
        comments.write(
                statement(),
                new Typed(answers, name, new EmailAddress(email), text, true, "en", Optional.empty(), List.of(), ""));
        UUID id = database.sql("SELECT id FROM comment WHERE email = ? ORDER BY written_at DESC LIMIT 1")
                .param(email)
                .query(UUID.class)
                .single();
        waitFor("the link of " + name, () -> state(id) != Comment.State.ASKED);
        return id;
    }

    /** The same, confirmed. */
    UUID waiting(String name, String email, String text) {
        UUID id = unconfirmed(name, email, text, Optional.empty());
        presses(amina.mailedLink(email, "/comments/"), "/confirmation", Map.of());
        return id;
    }

    /** Many that wait, past forms and mails. */
    void manyWait(int many, String address) {
        database.sql("""
                        INSERT INTO comment (id, statement_id, name, text, email, mailbox, language, wants_replies, state,
                            marks, network, written_at, waiting_at)
                        SELECT gen_random_uuid(), ?, 'Reader ' || n, 'Comment number ' || n, ?, ?, 'en', false, 'waiting',
                            '{}', '', now(), now() FROM generate_series(1, ?) AS n""").params(statement().value(), address, address, many).update();
    }

    static Visitor.Page presses(String link, String action, Map<String, String> fields) {
        try {
            Visitor visitor = new Visitor();
            return visitor.send(visitor.open(link), action, fields);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int decide(Decision.What what, UUID... ids) {
        UUID person =
                database.sql("SELECT id FROM person LIMIT 1").query(UUID.class).single();
        return site.bean(Moderation.class).decide(what, List.of(ids), Instant.now(), person);
    }

    Comment.State state(UUID id) {
        return Comment.State.fromStored(database.sql("SELECT state FROM comment WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }

    /** What the jobs do that come round by themselves, some days or minutes later. */
    void after(String interval, UUID id) {
        for (String column : List.of("written_at", "approved_at", "decided_at", "waiting_at")) {
            database.sql("UPDATE comment SET " + column + " = " + column + " - CAST(? AS interval) WHERE id = ?")
                    .params(interval, id)
                    .update();
        }
        TransactionOperations transaction = site.bean(TransactionOperations.class);
        transaction.executeWithoutResult(status -> site.bean(TellAuthors.class).tell());
        transaction.executeWithoutResult(
                status -> site.bean(ForgetComments.class).forget());
    }

    /** The public page of comments, once it has this. */
    Visitor.Page shows(String place, String text) {
        return shows(place, text, true);
    }

    Visitor.Page shows(String place, String text, boolean there) {
        Visitor.Page[] page = new Visitor.Page[1];
        waitFor((there ? "“" : "no “") + text + "” at " + place, () -> {
            try {
                page[0] = new Visitor().open(path() + place);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return page[0].text().replace('\u00a0', ' ').contains(text) == there;
        });
        return page[0];
    }

    static void waitFor(String what, BooleanSupplier there) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("not in time: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
