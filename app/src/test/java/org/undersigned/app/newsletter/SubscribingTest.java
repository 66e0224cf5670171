package org.undersigned.app.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Asking for the newsletter, confirming it, and everything behind one's own link. */
class SubscribingTest {
    private static final Choice ALL = new Choice.Everything();

    private static TestSite site;
    private static Readers readers;
    private static String slug;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        readers = new Readers(site);
        Coordinator amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Guild, elin@guild.example, guild.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static int count(String what) {
        return readers.database
                .sql("SELECT count(*) FROM " + what)
                .query(Integer.class)
                .single();
    }

    private static Subscriber of(String token) {
        return readers.subscriptions().behind(new LinkToken(token)).orElseThrow();
    }

    /** As a person does: whoever is quicker than people are is asked to press once more. */
    private static Visitor.Page sends(Map<String, String> fields) throws IOException {
        Visitor visitor = new Visitor();
        Visitor.Page page = visitor.open(site.at("/newsletter?statement=" + slug));
        page = visitor.send(page, "/newsletter", fields);
        while (page.text().contains("That was very quick")) {
            page = visitor.send(page, "/newsletter", Map.of());
        }
        return page;
    }

    @Test
    void theFormLeadsToALinkAndOnlyItsButtonSubscribes() throws IOException {
        StatementId statement = site.bean(Statements.class).withSlug(slug).id();
        Choice second = Readers.demand(site, statement, 2);
        Visitor.Page sent = sends(Map.of(
                "email", "bo@readers.example", "language", "fr", "choice", second.code(), "frequency", "AT_ONCE"));
        assertThat(sent.document().select("h1").text()).isEqualTo("Look into your mail");
        String link = new Mailbox(site.at("")).newestLink("bo@readers.example", "/newsletter/own/");
        // A scanner opens whatever is in a mail, and more than once.
        for (int i = 0; i < 3; i++) {
            Visitor scanner = new Visitor();
            Visitor.Page page = scanner.open(link);
            for (String other : page.document().select("main a").eachAttr("abs:href")) {
                scanner.open(other);
            }
        }
        String token = Readers.token(link);
        assertThat(of(token).isConfirmed()).isFalse();
        Visitor bo = new Visitor();
        Visitor.Page page = bo.send(bo.open(link), "/confirmation", Map.of());
        assertThat(page.document().select("h1").text()).isEqualTo("Your newsletter");
        assertThat(of(token).isConfirmed()).isTrue();
        assertThat(of(token).language()).isEqualTo("fr");
        assertThat(of(token).choices()).containsExactly(second);
        assertThat(of(token).frequency()).isEqualTo(Frequency.AT_ONCE);
    }

    @Test
    void theAnswerAndTheRowsOfAFormTellNobodyWhetherAnAddressIsKnown() throws IOException {
        String token = readers.asks("known@readers.example", "en", ALL);
        readers.subscriptions().confirm(new LinkToken(token));
        Visitor.Page known = sends(Map.of("email", "KNOWN@readers.example", "choice", "everything"));
        Visitor.Page fresh = sends(Map.of("email", "fresh@readers.example", "choice", "everything"));
        assertThat(known.address()).isEqualTo(fresh.address());
        assertThat(known.document().select("main").html())
                .isEqualTo(fresh.document().select("main").html());
        Readers.await("the owner is told", () -> mails("KNOWN") + mails("known") == 2);
        assertThat(count("newsletter_subscriber WHERE lower(email) = 'known@readers.example'"))
                .isEqualTo(1);
        assertThat(of(token).choices()).as("a stranger changes nothing").containsExactly(ALL);
    }

    private static int mails(String name) {
        return count("mail_message WHERE recipient = '" + name + "@readers.example'");
    }

    @Test
    void whatIsMissingOrForgedIsSaidAndNothingTypedIsLost() throws IOException {
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.open(site.at("/newsletter"));
        Visitor.Page page = visitor.send(
                form, "/newsletter", Map.of("email", "nobody", "choice", "topic:00000000-0000-0000-0000-000000000000"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".problem").eachText())
                .contains("This is not a mail address.", "Choose at least one thing to hear of.");
        assertThat(page.document().select("#email").val()).isEqualTo("nobody");
        assertThat(visitor.send(form, "/newsletter", Map.of("email", "a@b.example", "ticket", "x"))
                        .text())
                .contains("open for very long");
        sends(Map.of("email", "machine@readers.example", "choice", "everything", "nickname", "x"));
        Readers.await("the jobs have looked", () -> count("newsletter_request") == 0);
        assertThat(count("newsletter_subscriber WHERE email = 'machine@readers.example'"))
                .isZero();
    }

    @Test
    void behindTheirLinkTheyChangeTakeAndEraseWhatIsKept() throws IOException {
        site.bean(Topics.class).add("Rivers");
        Topic rivers = site.bean(Topics.class).all().getFirst();
        String token = readers.asks("eva@readers.example", "en", ALL);
        readers.subscriptions().confirm(new LinkToken(token));
        Visitor eva = new Visitor();
        String own = site.at("/newsletter/own/" + token);
        Visitor.Page saved =
                eva.send(eva.open(own), "/choices", Map.of("choice", "topic:" + rivers.id(), "language", "hy"));
        assertThat(saved.text()).contains("Saved.");
        assertThat(of(token).language()).isEqualTo("hy");
        assertThat(of(token).choices()).containsExactly(new Choice.OfTopic(rivers.id()));
        assertThat(new String(eva.download(own + "/data.json"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("eva@readers.example", "\"hy\"", "Rivers", "confirmed");
        site.bean(Topics.class).delete(rivers.id());
        assertThat(of(token).choices()).isEmpty();
        Visitor.Page ended = eva.send(eva.open(own), "/end", Map.of());
        assertThat(ended.document().select("h1").text()).isEqualTo("You are not subscribed");
        assertThat(count("newsletter_subscriber WHERE email = 'eva@readers.example'"))
                .isZero();
        assertThat(new Visitor().open(own).status()).isEqualTo(404);
    }

    @Test
    void whoeverSaysThisWasNotMeIsNotWrittenToAgain() throws IOException {
        String token = readers.asks("liv@readers.example", "en", ALL);
        Visitor liv = new Visitor();
        liv.send(liv.open(site.at("/newsletter/own/" + token)), "/objection", Map.of());
        assertThat(count("newsletter_subscriber WHERE email LIKE 'liv@%'")).isZero();
        assertThat(count("newsletter_subscriber WHERE blocked_until IS NOT NULL"))
                .isPositive();
        int before = mails("liv");
        readers.subscriptions().ask(new EmailAddress("Liv@readers.example"), "en", Set.of(ALL), Frequency.WEEKLY);
        Readers.await("the job has looked", () -> count("newsletter_request") == 0);
        assertThat(mails("liv") + mails("Liv")).isEqualTo(before);
        assertThat(new Visitor().open(site.at("/newsletter/own/" + token)).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNeverConfirmedIsErasedAfterSevenDays() {
        String asked = readers.asks("late@readers.example", "en", ALL);
        String kept = readers.asks("kept@readers.example", "en", ALL);
        readers.subscriptions().confirm(new LinkToken(kept));
        SubscriberStore store = site.bean(SubscriberStore.class);
        SubscriptionJobs.forget(store, Instant.now().plus(Duration.ofDays(6)));
        assertThat(readers.subscriptions().behind(new LinkToken(asked))).isPresent();
        SubscriptionJobs.forget(store, Instant.now().plus(Duration.ofDays(8)));
        assertThat(readers.subscriptions().behind(new LinkToken(asked))).isEmpty();
        assertThat(readers.subscriptions().behind(new LinkToken(kept))).isPresent();
    }

    @Test
    void aMailboxGetsFewMailsHoweverOftenItIsTyped() {
        for (int i = 0; i < 10; i++) {
            readers.subscriptions()
                    .ask(new EmailAddress("flood+" + i + "@readers.example"), "en", Set.of(ALL), Frequency.WEEKLY);
        }
        Readers.await("the jobs have looked", () -> count("newsletter_request") == 0);
        assertThat(count("mail_message WHERE recipient LIKE 'flood+%'")).isEqualTo(3);
    }
}
