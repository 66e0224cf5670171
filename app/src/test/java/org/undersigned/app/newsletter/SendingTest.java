package org.undersigned.app.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.newsletter.sending.Accounting;
import org.undersigned.app.newsletter.sending.IssueText;
import org.undersigned.app.newsletter.sending.Reach;
import org.undersigned.app.web.LinkToken;

/** What arrives, at whom, and what the account says, with a real SMTP server. */
class SendingTest {
    private static final Choice ALL = new Choice.Everything();
    private static final IssueText ENGLISH = Readers.text(
            "en",
            "The ferry sails",
            "# Good news\n\nThe **night ferry** sails [again](https://ferry.example/x).\n\n- one\n- two\n\n![a picture](https://evil.example/p.png) <b>bold</b>");
    private static final IssueText ARABIC = Readers.text("ar", "العبّارة تبحر", "العبّارة الليلية تبحر من جديد.");

    private static GreenMail server;
    private static GreenMailUser returned;
    private static TestSite site;
    private static Readers readers;

    @BeforeAll
    static void start() {
        int port = TestSite.freePort();
        int imap = TestSite.freePort();
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        returned = server.setUser("bounces@site.example", "bounces", "secret");
        site = TestSite.fresh(
                "--undersigned.smtp.url=smtp://127.0.0.1:" + port,
                "--undersigned.mail.from=ferry@site.example",
                "--undersigned.newsletter.mailto=leave@site.example",
                "--undersigned.bounces.address=bounces@site.example",
                "--undersigned.bounces.url=imap://bounces:secret@127.0.0.1:" + imap + "/INBOX");
        readers = new Readers(site);
    }

    @AfterAll
    static void stop() {
        site.close();
        server.stop();
    }

    @BeforeEach
    void nobody() {
        readers.database
                .sql("UPDATE newsletter_subscriber SET everything = false")
                .update();
        readers.database.sql("DELETE FROM newsletter_choice").update();
    }

    private static List<MimeMessage> arrived(String to, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> header(message, "To").equals(to)
                        && header(message, "Subject").contains(subject))
                .toList();
    }

    private static String header(MimeMessage message, String name) {
        try {
            String value = name.equals("Subject") ? message.getSubject() : message.getHeader(name, null);
            return value == null ? "" : value;
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int n) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(n).getContent().toString();
    }

    private Accounting sends(UUID issue) {
        assertThat(readers.issues().send(issue)).isTrue();
        assertThat(readers.issues().send(issue)).as("only once").isFalse();
        return readers.ends(issue);
    }

    @Test
    void everybodyGetsTheirLanguageInBothFormsWithLinksOfTheirOwn() throws Exception {
        readers.subscribed("en@all.example", "en", ALL);
        readers.subscribed("ar@all.example", "ar", ALL);
        readers.subscribed("fr@all.example", "fr", ALL);
        Accounting account = sends(readers.drafts(ALL, ENGLISH, ARABIC));
        assertThat(account.sent()).isGreaterThanOrEqualTo(3);
        assertThat(account.waiting() + account.failedInAll()).isZero();
        MimeMessage english = arrived("en@all.example", "The ferry sails").getFirst();
        assertThat(part(english, 0)).contains("night ferry sails \"again\" (https://ferry.example/x)", "a picture");
        assertThat(part(english, 1))
                .contains(
                        "<strong>night ferry</strong>", "href=\"https://ferry.example/x\"", "lang=\"en\"", "&lt;b&gt;")
                .doesNotContain("<img", "evil.example", "<script", "<link");
        assertThat(part(arrived("ar@all.example", "العبّارة").getFirst(), 1)).contains("lang=\"ar\" dir=\"rtl\"");
        MimeMessage french = arrived("fr@all.example", "The ferry sails").getFirst();
        assertThat(part(french, 0)).as("what we add is in their language").contains("Se désabonner");
        String own = part(english, 0).replaceAll("(?s).*/newsletter/own/([\\w-]+).*", "$1");
        assertThat(readers.subscriptions()
                        .behind(new LinkToken(own))
                        .orElseThrow()
                        .email()
                        .value())
                .isEqualTo("en@all.example");
        assertThat(part(french, 0)).doesNotContain(own);
    }

    @Test
    void theHeadersAreThoseOfAListOneOfWhichLeavesWithOneClick() {
        readers.subscribed("headers@all.example", "en", ALL);
        sends(readers.drafts(ALL, Readers.text("en", "Headers", "Text.")));
        MimeMessage message = arrived("headers@all.example", "Headers").getFirst();
        String unsubscribe = header(message, "List-Unsubscribe").replaceAll("\\s+", " ");
        assertThat(unsubscribe)
                .matches("<http[^>]+/newsletter/leave/[\\w-]{32}>, <mailto:leave@site.example\\?subject=unsubscribe>");
        assertThat(header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(message, "List-ID")).endsWith("<newsletter.localhost>");
        assertThat(header(message, "Precedence")).isEqualTo("bulk");
        assertThat(header(message, "Content-Language")).isEqualTo("en");
        assertThat(header(message, "Message-ID")).matches("<[0-9a-f-]{36}@site.example>");
        assertThat(header(message, "Return-Path")).startsWith("<bounces+");
        assertThat(header(message, "Bcc") + header(message, "Cc")).isEmpty();
    }

    @Test
    void anAudienceIsWhoeverChoseItOrWhatHoldsIt() {
        var amina = site.amina();
        var statements = site.bean(org.undersigned.app.statements.Statements.class);
        var ferry = statements
                .withSlug(amina.opens(org.undersigned.app.cast.Texts.NIGHT_FERRY))
                .id();
        UUID first = UUID.randomUUID();
        site.bean(Topics.class).add("Ferries");
        Topic topic = site.bean(Topics.class).all().getFirst();
        site.bean(Topics.class).change(topic.id(), "Ferries", List.of(ferry));
        Choice whole = new Choice.OfStatement(ferry);
        Choice second = new Choice.OfDemand(ferry, UUID.randomUUID());
        Choice ferries = new Choice.OfTopic(topic.id());
        readers.subscribed("whole@who.example", "en", whole);
        readers.subscribed("second@who.example", "en", second);
        readers.subscribed("topic@who.example", "en", ferries);
        readers.subscribed("all@who.example", "en", ALL);
        readers.subscriptions()
                .ask(
                        new org.undersigned.app.accounts.EmailAddress("unconfirmed@who.example"),
                        "en",
                        java.util.Set.of(ALL),
                        Frequency.WEEKLY);
        Map<Choice, Integer> reached = Map.of(second, 4, new Choice.OfDemand(ferry, first), 3, whole, 3, ferries, 2);
        reached.forEach((audience, many) ->
                assertThat(readers.issues().reach(audience)).as(audience.code()).isEqualTo(new Reach(many, 0)));
        sends(readers.drafts(second, Readers.text("en", "Second demand", "Text.")));
        assertThat(arrived("second@who.example", "Second demand")).hasSize(1);
        assertThat(arrived("whole@who.example", "Second demand")).hasSize(1);
        sends(readers.drafts(ferries, Readers.text("en", "Ferries only", "Text.")));
        assertThat(arrived("topic@who.example", "Ferries only")).hasSize(1);
        assertThat(arrived("whole@who.example", "Ferries only")).isEmpty();
    }

    @Test
    void whoeverHasBouncedLeftOrBeenBlockedIsLeftOutAndAccountedFor() throws Exception {
        readers.subscribed("stays@out.example", "en", ALL);
        LinkToken hard = readers.subscribed("hard@out.example", "en", ALL);
        UUID before = readers.drafts(ALL, Readers.text("en", "Before", "Text."));
        sends(before);
        bounces(before, "hard@out.example", "5.1.1");
        assertThat(readers.accounting(before).cameBack()).isEqualTo(1);
        assertThat(readers.subscriptions().behind(hard).orElseThrow().bounced()).isTrue();
        LinkToken soft = readers.subscribed("soft@out.example", "en", ALL);
        for (int i = 1; i <= 5; i++) {
            assertThat(readers.subscriptions().behind(soft).orElseThrow().bounced())
                    .as("after " + (i - 1))
                    .isFalse();
            UUID issue = readers.drafts(ALL, Readers.text("en", "Full " + i, "Text."));
            sends(issue);
            bounces(issue, "soft@out.example", "5.2.2");
        }
        assertThat(readers.subscriptions().behind(soft).orElseThrow().bounced()).isTrue();
        LinkToken leaves = readers.subscribed("leaves@out.example", "en", ALL);
        readers.subscribed("blocked@out.example", "en", ALL);
        UUID issue = readers.drafts(ALL, Readers.text("en", "After", "Text."));
        readers.database
                .sql("CREATE FUNCTION leave_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        + "UPDATE newsletter_issue SET state = 'paused' WHERE id = NEW.id; RETURN NEW; END $$")
                .update();
        readers.database
                .sql("CREATE TRIGGER leave_now AFTER UPDATE ON newsletter_issue FOR EACH ROW "
                        + "WHEN (OLD.state = 'draft' AND NEW.state = 'sending') EXECUTE FUNCTION leave_now()")
                .update();
        assertThat(readers.issues().send(issue)).isTrue();
        readers.database.sql("DROP TRIGGER leave_now ON newsletter_issue").update();
        readers.database.sql("DROP FUNCTION leave_now").update();
        int expected = readers.accounting(issue).waiting();
        readers.subscriptions().leave(leaves);
        readers.subscriptions().block(new org.undersigned.app.accounts.EmailAddress("Blocked@out.example"));
        readers.issues().resume(issue);
        Accounting account = readers.ends(issue);
        assertThat(account.excluded())
                .containsEntry("LEFT", 1)
                .containsEntry("BLOCKED", 1)
                .containsEntry("BOUNCED", 2);
        assertThat(account.sent()).isEqualTo(expected - 4);
        assertThat(arrived("leaves@out.example", "After")).isEmpty();
        assertThat(arrived("hard@out.example", "After")).isEmpty();
    }

    // As mail servers report it (RFC 3464), and as the mailbox of returned mail tells it.
    private void bounces(UUID issue, String email, String status) throws Exception {
        UUID copy =
                readers.database.sql("""
                        SELECT c.id FROM newsletter_copy c JOIN newsletter_subscriber s ON s.id = c.subscriber_id
                        WHERE c.issue_id = ? AND s.email = ?""").params(issue, email).query(UUID.class).single();
        returned.deliver(new MimeMessage(
                jakarta.mail.Session.getInstance(new java.util.Properties()),
                new java.io.ByteArrayInputStream(
                        REPORT.formatted(copy.toString().replace("-", ""), status)
                                .replace("\n", "\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        Scheduler scheduler = site.bean(Scheduler.class);
        Readers.await("the report is read", () -> {
            try {
                scheduler.reschedule(TaskInstanceId.of("read-returned-mail", RecurringTask.INSTANCE), Instant.now());
                scheduler.triggerCheckForDueExecutions();
            } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
                // It is looking just now, or began to between the question and the change.
                assertThat(running).isNotNull();
            }
            return readers.database
                            .sql("SELECT count(*) FROM newsletter_copy WHERE id = ? AND bounced_at IS NOT NULL")
                            .param(copy)
                            .query(Integer.class)
                            .single()
                    == 1;
        });
    }

    private static final String REPORT = """
            From: MAILER-DAEMON@relay.example
            To: bounces+%s@site.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Action: failed
            Status: %s

            --b--
            """;
}
