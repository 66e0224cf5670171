package org.undersigned.app.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.mail.MailTaken;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.tlog.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published statement handed to its addressee, with a real SMTP server. */
class DeliveringTest {
    private static GreenMail server;
    private static TestSite site;
    private static Coordinator amina;
    private static String slug;
    private static String addressee;

    @BeforeAll
    static void publish() throws Exception {
        int port = TestSite.freePort();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        site = TestSite.fresh(
                "--undersigned.smtp.url=smtp://127.0.0.1:" + port, "--undersigned.mail.from=ferry@site.example");
        amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY);
        sign();
        amina.publishes(slug);
        addressee = desk().document().select("#addressee option").first().val();
    }

    private static void sign() {
        amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        var statement = site.bean(Statements.class).withSlug(slug).id();
        Signatories signatories = site.bean(Signatories.class);
        var token = signatories.newLink(signatories.of(statement).getFirst().id(), Duration.ofDays(1));
        Coordinator.signs(site.at("/invitations/" + token.value()));
    }

    @AfterAll
    static void stop() {
        site.close();
        server.stop();
    }

    @BeforeEach
    void forgetWhatCame() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    private static Visitor.Page desk() throws IOException {
        return amina.visitor().open(site.at("/desk/statements/" + slug + "/delivery"));
    }

    private static Document until(String path, Predicate<Document> holds) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        Document page = amina.visitor().open(site.at(path)).document();
        while (!holds.test(page) && Instant.now().isBefore(until)) {
            page = amina.visitor().open(site.at(path)).document();
        }
        assertThat(holds.test(page)).as(page.text()).isTrue();
        return page;
    }

    private static Visitor.Page looksAt(Map<String, String> letter) throws IOException {
        return amina.visitor().send(desk(), "/letter", letter);
    }

    private static Visitor.Page sends(Visitor.Page preview) throws IOException {
        return amina.visitor().send(preview, "/mail", Map.of());
    }

    private static MimeMessage received(String to) throws Exception {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(to)) {
                return message;
            }
        }
        throw new AssertionError("nothing came for " + to);
    }

    @Test
    void theAddresseeGetsTheLetterAndThePublicFile() throws Exception {
        Visitor.Page desk = desk();
        assertThat(desk.document().select("#text").text()).contains("It has 1 signatory.");
        assertThat(desk.document().select("#answers").val()).isEqualTo("amina@ferry.example");
        Visitor.Page preview =
                looksAt(Map.of("addresses", "first@office.example, second@office.example", "again", "true"));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(server.getReceivedMessages()).isEmpty();
        String shown = preview.document().select("[data-letter]").first().wholeText();
        Visitor.Page sent = sends(preview);
        assertThat(sent.address()).endsWith("/delivery");
        // The same button once more, as an impatient hand does.
        assertThat(sends(preview).address()).endsWith("/delivery");
        assertThat(server.waitForIncomingEmail(40_000, 2)).isTrue();

        byte[] file = new Visitor().download(site.at("/statements/" + slug + "/statement.pdf"));
        for (String to : List.of("first@office.example", "second@office.example")) {
            MimeMessage mail = received(to);
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getReplyTo()[0].toString()).isEqualTo("amina@ferry.example");
            assertThat(mail.getSubject()).startsWith("A joint statement: “");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            String text = text(parts);
            assertThat(text.replace("\r\n", "\n").strip()).isEqualTo(shown.strip());
            byte[] enclosed = parts.getBodyPart(1).getInputStream().readAllBytes();
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(slug + ".pdf");
            String digest = Hash.sha256(enclosed).toHex();
            assertThat(digest).isEqualTo(Hash.sha256(file).toHex());
            assertThat(text).contains(digest, site.at("/statements/" + slug), site.at("/verify"));
        }
        until(
                "/desk/statements/" + slug + "/delivery",
                page -> page.select("[data-taken]:contains(first@), [data-taken]:contains(second@)")
                                .size()
                        == 2);
        Document page =
                until("/statements/" + slug, one -> !one.select(".delivered li").isEmpty());
        assertThat(page.select(".delivered li")).hasSize(1);
        assertThat(page.select(".delivered").text())
                .isEqualTo("Delivered to " + addressee + " by mail on "
                        + org.undersigned.app.words.Words.of("en").date(LocalDate.now(ZoneOffset.UTC)) + ".");
        assertThat(page.text()).doesNotContain("office.example");
        JsonNode json = JsonMapper.shared()
                .readTree(new Visitor().download(site.at("/statements/" + slug + "/statement.json")));
        assertThat(json.at("/deliveries/0/to").asString()).isEqualTo(addressee);
        assertThat(json.at("/deliveries/0/way").asString()).isEqualTo("mail");
        assertThat(json.toString()).doesNotContain("office.example");
        deliversAgainOnlyIfMeant();
        saysNothingInPublicOnceAllHasComeBack();
    }

    private static String text(MimeMultipart parts) throws Exception {
        Object first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart nested ? text(nested) : String.valueOf(first);
    }

    private static void deliversAgainOnlyIfMeant() throws Exception {
        Visitor.Page refused = looksAt(Map.of("addresses", "first@office.example", "text", "Once more"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("It was delivered to " + addressee + " before.");
        assertThat(refused.document().select("#text").text()).isEqualTo("Once more");
        Visitor.Page preview = amina.visitor().send(refused, "/letter", Map.of("again", "true"));
        Visitor.Page changed = amina.visitor().send(preview, "/mail", Map.of("again", ""));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(server.getReceivedMessages()).hasSize(2);
        sends(preview);
        assertThat(server.waitForIncomingEmail(40_000, 3)).isTrue();
        until(
                "/desk/statements/" + slug + "/delivery",
                page -> page.select("[data-taken]:contains(first@)").size() == 2);
    }

    private static void saysNothingInPublicOnceAllHasComeBack() throws Exception {
        List<UUID> mails = JdbcClient.create(site.bean(DataSource.class))
                .sql("""
                        SELECT message FROM delivery_mail JOIN delivery ON delivery.id = delivery_id
                        WHERE statement_id = ?""")
                .param(site.bean(Statements.class).withSlug(slug).id().value())
                .query(UUID.class)
                .list();
        assertThat(mails).hasSizeGreaterThanOrEqualTo(3);
        TransactionOperations transaction = site.bean(TransactionOperations.class);
        DeliveredMails delivered = site.bean(DeliveredMails.class);
        mails.forEach(mail -> transaction.executeWithoutResult(
                status -> delivered.bounced(new MailBounced(mail, BounceReason.NO_MAILBOX))));
        Document desk = desk().document();
        assertThat(desk.select("[data-bounced]")).hasSize(mails.size());
        assertThat(desk.text()).contains("first@office.example sent the mail back: there is no such mailbox.");
        until("/statements/" + slug, page -> page.select(".delivered").isEmpty());
    }

    @Test
    void nobodyAddsHeadersThroughALetter() throws Exception {
        Visitor.Page preview = looksAt(Map.of(
                "addresses",
                "third@office.example",
                "subject",
                "Hello\r\nBcc: evil@evil.example\r\n\r\nbody",
                "again",
                "true"));
        assertThat(preview.status()).isEqualTo(200);
        sends(preview);
        assertThat(server.waitForIncomingEmail(40_000, 1)).isTrue();
        MimeMessage mail = received("third@office.example");
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: evil@evil.example body");
        assertThat(mail.getAllRecipients()).hasSize(1);
        List<String> names = new ArrayList<>();
        mail.getAllHeaders().asIterator().forEachRemaining(header -> names.add(header.getName()));
        assertThat(names).doesNotContain("Bcc");
        for (Map<String, String> wrong : List.of(
                Map.of("addresses", "a@b.example\r\nBcc:evil@evil.example"),
                Map.of("addresses", "nobody"),
                Map.of("addresses", ""),
                Map.of("addresses", "a@b.example", "answers", "x@y.example\r\nBcc: evil@evil.example"),
                Map.of("addresses", "a@b.example", "addressee", "Another\r\nBcc: evil@evil.example"),
                Map.of("addresses", "a@b.example", "subject", " "),
                Map.of("addresses", "a@b.example", "text", ""))) {
            Visitor.Page refused = looksAt(wrong);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.document().select(".problem")).isNotEmpty();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anotherWayIsRecordedOnceAndCanBeTakenAway() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Visitor.Page early =
                amina.visitor().send(desk(), "/record", Map.of("way", "hand", "on", "2001-01-01", "note", "No. 12/3"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.document().select("#note").text()).isEqualTo("No. 12/3");
        Map<String, String> handed = new HashMap<>(Map.of("on", today.toString(), "way", "hand"));
        amina.visitor().send(early, "/record", handed);
        amina.visitor().send(early, "/record", handed);
        Document page = until(
                "/statements/" + slug, one -> one.select(".delivered").text().contains("by hand"));
        assertThat(page.select(".delivered li").eachText().stream().filter(line -> line.contains("by hand")))
                .hasSize(1);
        assertThat(page.text()).doesNotContain("No. 12/3");
        Visitor.Page desk = desk();
        assertThat(desk.document().select("[data-delivery=hand]")).hasSize(1);
        assertThat(desk.text()).contains("No. 12/3");
        amina.visitor().send(desk, "/removal", Map.of());
        until("/statements/" + slug, one -> !one.select(".delivered").text().contains("by hand"));
    }

    /** However many mails it has, and whether or not the first of them comes back. */
    @Test
    void aDeliveryByMailIsToldOnceItsFirstMailIsTaken() {
        String quiet = amina.opens("A quiet brook\n\nWe demand from the Mill Office:\n\n1. Open the sluice.\n");
        StatementId statement = site.bean(Statements.class).withSlug(quiet).id();
        List<StatementId> told = new ArrayList<>();
        site.bean(ApplicationEventMulticaster.class).addApplicationListener((ApplicationListener<
                        PayloadApplicationEvent<?>>)
                event -> {
                    if (event.getPayload() instanceof StatementDelivered of
                            && of.statement().equals(statement)) {
                        told.add(of.statement());
                    }
                });
        UUID delivery = UUID.randomUUID();
        List<UUID> mails = List.of(UUID.randomUUID(), UUID.randomUUID());
        DeliveryStore store = site.bean(DeliveryStore.class);
        DeliveredMails hears = site.bean(DeliveredMails.class);
        TransactionOperations transaction = site.bean(TransactionOperations.class);
        transaction.executeWithoutResult(status -> {
            store.add(
                    statement,
                    new Delivery(
                            delivery,
                            1,
                            "Mill Office",
                            Delivered.Way.MAIL,
                            LocalDate.of(2026, 3, 1),
                            "",
                            Optional.empty(),
                            Instant.EPOCH,
                            List.of()));
            mails.forEach(mail -> store.addMail(delivery, mail, "mill@office.example"));
        });
        assertThat(told).isEmpty();
        transaction.executeWithoutResult(status -> hears.taken(new MailTaken(mails.getFirst())));
        assertThat(told).hasSize(1);
        transaction.executeWithoutResult(
                status -> hears.bounced(new MailBounced(mails.getFirst(), BounceReason.NO_MAILBOX)));
        transaction.executeWithoutResult(status -> hears.taken(new MailTaken(mails.getLast())));
        transaction.executeWithoutResult(status -> hears.taken(new MailTaken(mails.getFirst())));
        assertThat(told).hasSize(1);
    }

    @Test
    void aDraftHasNoSuchPage() throws Exception {
        String open = amina.opens("A quiet text\n\nWe demand from the Mill Office:\n\n1. Open the path.\n");
        assertThat(amina.visitor()
                        .open(site.at("/desk/statements/" + open + "/delivery"))
                        .status())
                .isEqualTo(404);
    }
}
