package org.undersigned.app.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.newsletter.sending.Accounting;
import org.undersigned.app.newsletter.sending.Issue;
import org.undersigned.app.newsletter.sending.IssueText;
import org.undersigned.app.newsletter.sending.Issues;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.words.WrittenLanguage;

/** People who subscribe, and newsletters for them. */
public final class Readers {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    public final TestSite site;
    public final JdbcClient database;

    public Readers(TestSite site) {
        this.site = site;
        this.database = JdbcClient.create(site.bean(DataSource.class));
    }

    public Subscriptions subscriptions() {
        return site.bean(Subscriptions.class);
    }

    public Issues issues() {
        return site.bean(Issues.class);
    }

    /** Asks, and gives the token of the mailed link; for a site whose mail stays here. */
    public String asks(String email, String language, Choice... choices) {
        subscriptions().ask(new EmailAddress(email), language, Set.of(choices), Frequency.WEEKLY);
        return token(new Mailbox(site.at("")).newestLink(email, "/newsletter/own/"));
    }

    /** A demand of a published statement. */
    public static Choice.OfDemand demand(TestSite site, StatementId statement, int number) {
        return new Choice.OfDemand(
                statement,
                site.bean(Demands.class).of(statement).get(number - 1).id());
    }

    public static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Subscribed and confirmed, without mail; gives a token of theirs. */
    public LinkToken subscribed(String email, String language, Choice... choices) {
        return subscribed(email, language, Frequency.WEEKLY, choices);
    }

    public LinkToken subscribed(String email, String language, Frequency frequency, Choice... choices) {
        UUID request = UUID.randomUUID();
        SubscriberStore store = site.bean(SubscriberStore.class);
        store.addRequest(
                request,
                new SubscriberStore.Request(new EmailAddress(email), language, Set.of(choices), frequency),
                Instant.now());
        subscriptions().look(request);
        UUID id = database.sql("SELECT id FROM newsletter_subscriber WHERE email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        LinkToken token = LinkToken.random(new java.security.SecureRandom());
        store.addLink(token.hash(), id, Instant.now());
        subscriptions().confirm(token);
        return token;
    }

    /** Inserted as they are, for crowds; addresses {@code reader1@crowd.example} and on. */
    public static void crowd(JdbcClient database, int many) {
        database.sql("""
                INSERT INTO newsletter_subscriber (id, mailbox, email, language, everything, asked_at, confirmed_at)
                SELECT gen_random_uuid(), 'crowd ' || n, 'reader' || n || '@crowd.example',
                    (ARRAY['en', 'fr', 'ar'])[1 + n % 3], true, now(), now()
                FROM generate_series(1, ?) AS n""").param(many).update();
        database.sql("ANALYZE newsletter_subscriber").update();
    }

    public UUID drafts(Choice audience, IssueText... texts) {
        site.amina();
        UUID by =
                database.sql("SELECT id FROM person LIMIT 1").query(UUID.class).single();
        UUID id = issues().begin(by);
        issues().write(id, audience, java.util.List.of(texts));
        return id;
    }

    public static IssueText text(String language, String subject, String body) {
        return new IssueText(new WrittenLanguage(language), subject, body);
    }

    public Accounting accounting(UUID issue) {
        Issue found = issues().issue(issue);
        Accounting account = issues().accounting(found);
        if (!found.isDraft() && !account.addsUp()) {
            throw new AssertionError("it does not add up: " + account);
        }
        return account;
    }

    /** Waits until the newsletter has ended; the account adds up all the while. */
    public Accounting ends(UUID issue) {
        await("it ends", () -> {
            accounting(issue);
            return issues().issue(issue).finishedAt().isPresent();
        });
        return accounting(issue);
    }

    public static void await(String what, BooleanSupplier holds) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("it never came about that " + what);
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
