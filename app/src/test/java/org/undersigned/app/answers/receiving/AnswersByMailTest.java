package org.undersigned.app.answers.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.answers.Answer;
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.answers.Answers;
import org.undersigned.app.cast.LmtpClient;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.mail.MailMisconfigured;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Mail that a server on this machine delivers by LMTP: what is taken, what is not, and what a coordinator makes of it. */
class AnswersByMailTest {
    private static final NameServer DNS = new NameServer();
    private static final int PORT = TestSite.freePort();
    private static final String TRACE = "Received: from mail.ministry.example (x [192.0.2.7])\n"
            + "\tby mx.site.example (Postfix) with ESMTP id 1; Mon, 2 Mar 2026 10:00:00 +0000\n";

    private static TestSite site;
    private static Visitor amina;
    private static String slug;
    private static String second;

    @BeforeAll
    static void publish() {
        DNS.serve(List.of("ministry.example,v=spf1 ip4:192.0.2.7 -all"));
        site = TestSite.fresh(
                "--undersigned.answers.address=answers@site.example",
                "--undersigned.answers.lmtp=127.0.0.1:" + PORT,
                "--undersigned.answers.host=mx.site.example",
                "--undersigned.dns.resolver=" + DNS.address());
        amina = site.amina().visitor();
        slug = publishes(Texts.NIGHT_FERRY);
        second = publishes(Texts.ARABIC);
    }

    private static String publishes(String text) {
        String slug = site.amina().opens(text);
        site.amina().invites(slug, List.of("Harbour Friends, office@harbour.example"));
        site.amina().everybodySigns(slug);
        site.amina().publishes(slug);
        return slug;
    }

    @AfterAll
    static void stop() {
        site.close();
        DNS.close();
    }

    private static StatementId id(String slug) {
        return site.bean(Statements.class).withSlug(slug).id();
    }

    private static String address(String slug) {
        return site.bean(AnswerAddresses.class).of(id(slug)).orElseThrow();
    }

    private static List<String> deliver(String from, List<String> to, String mail) throws IOException {
        try (LmtpClient client = new LmtpClient(PORT)) {
            return client.deliver(from, to, mail);
        }
    }

    private static List<Answer> answers(String slug) {
        return site.bean(Answers.class).of(id(slug));
    }

    private static Answer.Content read(String slug, String subject) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(until)) {
            for (Answer answer : answers(slug)) {
                if (answer.content()
                        .filter(found -> found.subject().equals(subject))
                        .isPresent()) {
                    return site.bean(Answers.class)
                            .answer(answer.id())
                            .content()
                            .orElseThrow();
                }
            }
        }
        throw new AssertionError(subject + " is not read");
    }

    private static Visitor.Page page(String slug, String subject) throws IOException {
        read(slug, subject);
        Document list =
                amina.open(site.at("/desk/statements/" + slug + "/answers")).document();
        String path = list.select("li[data-answer] a").stream()
                .filter(link -> link.text().equals(subject))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return amina.open(site.at(path));
    }

    @Test
    void anAnswerFilesItselfAndBecomesAFinding() throws IOException {
        assertThat(address(slug))
                .matches("answers\\+[a-z2-7]{26}@site\\.example")
                .isEqualTo(address(slug));
        for (String path : List.of("/delivery", "/demands", "/answers")) {
            assertThat(amina.open(site.at("/desk/statements/" + slug + path)).text())
                    .contains(address(slug));
        }
        assertThat(deliver("minister@ministry.example", List.of(address(slug)), TRACE + """
                From: Minister <minister@ministry.example>
                Subject: About your statement
                Date: Mon, 2 Mar 2026 10:00:00 +0000
                Content-Type: multipart/mixed; boundary=b

                --b

                We have ordered a second boat.

                > We demand a boat.
                --b
                Content-Type: application/pdf; name=order.pdf

                %PDF-1.4 order
                --b--
                """))
                .containsExactly("250 2.0.0 Filed");
        Visitor.Page page = page(slug, "About your statement");
        assertThat(page.document().select("[data-check]").eachAttr("data-check"))
                .containsExactly("DKIM NONE", "SPF PASS");
        assertThat(page.text())
                .contains("minister@ministry.example", "That is the domain of the sender’s address.", "order.pdf")
                .contains("It came from a machine that may send for ministry.example (SPF).");
        assertThat(page.document().select(".letter details pre").text()).isEqualTo("> We demand a boat.");
        assertThat(site.amina().mailedLink("amina@ferry.example", "/answers")).contains(slug);

        String demand = page.document().select("#demand option").getFirst().attr("value");
        Visitor.Page form = amina.send(page, "/findings", Map.of("demand", demand, "copy", "file-1"));
        assertThat(form.document().select("#happened").attr("value")).isEqualTo("2026-03-02");
        assertThat(form.document().select("#words").text()).isEqualTo("We have ordered a second boat.");
        String copy = form.document().select("[name=copy]").attr("value");
        assertThat(copy).matches("[0-9a-f]{64}");
        String path = "/desk/findings/demand/" + demand;
        assertThat(amina.send(form, path, Map.of("says", "ACCEPTED")).text())
                .contains("We have ordered a second boat.");
        assertThat(amina.open(site.at("/desk/evidence/" + copy)).status()).isEqualTo(200);
        // Nothing of it is public before a second person has read the finding.
        assertThat(new Visitor().open(site.at("/evidence/" + copy)).status()).isEqualTo(404);
        assertThat(new Visitor().open(page.address()).text()).doesNotContain("ministry.example");
        Visitor.Page drafts = amina.open(site.at("/desk/findings/drafts"));
        assertThat(drafts.text()).contains("From the addressee, by mail: Minister <minister@ministry.example>");
    }

    @Test
    void eachRecipientHasItsOwnAnswerAndStrangersNone() throws IOException {
        try (LmtpClient client = new LmtpClient(PORT)) {
            assertThat(client.say("MAIL FROM:<a@b.example>")).startsWith("503");
            assertThat(client.say("LHLO mx")).isEqualTo("250 ENHANCEDSTATUSCODES");
            assertThat(client.say("DATA")).startsWith("503");
            assertThat(client.say("MAIL FROM:<a@b.example> SIZE=26214401")).startsWith("552 5.3.4");
            assertThat(client.say("MAIL FROM:<a@b.example> SIZE=26214400")).startsWith("250");
            assertThat(client.say("RCPT TO:<answers@site.example>")).startsWith("550 5.1.1");
            assertThat(client.say("RCPT TO:<" + address(slug).replace("@site", "@other") + ">"))
                    .startsWith("550 5.1.1");
            assertThat(client.say("RCPT TO:<" + address(slug).toUpperCase(Locale.ROOT) + ">"))
                    .startsWith("250");
            assertThat(client.say("RCPT TO:<" + address(second) + ">")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("354");
            client.send("From: a@b.example\r\nSubject: To two\r\n\r\nHello\r\n.\r\n");
            assertThat(client.answer()).startsWith("250");
            assertThat(client.answer()).startsWith("250");
        }
        assertThat(read(slug, "To two").text()).isEqualTo(read(second, "To two").text());
    }

    @Test
    void whoeverTriesAddressesIsCutOff() throws IOException {
        try (LmtpClient client = new LmtpClient(PORT)) {
            client.say("LHLO mx");
            client.say("MAIL FROM:<>");
            String last = "";
            for (int i = 0; i < 21; i++) {
                last = client.say("RCPT TO:<answers+aaaaaaaaaaaaaaaaaaaaaaaa" + (char) ('a' + i) + "a@site.example>");
            }
            assertThat(last).startsWith("421 4.7.0");
            assertThat(client.answer()).isEqualTo("null");
        }
    }

    @Test
    void theSameBytesAreOneAndTheSameNameIsNot() throws IOException {
        String mail = "From: twice@b.example\nMessage-ID: <1@b.example>\nSubject: Twice\n\nOne.\n";
        deliver("twice@b.example", List.of(address(slug)), mail);
        deliver("twice@b.example", List.of(address(slug)), mail);
        deliver("twice@b.example", List.of(address(slug)), mail.replace("One.", "Two."));
        assertThat(answers(slug).stream().filter(answer -> answer.size() < 80)).hasSize(2);
    }

    @Test
    void whatEndsMidwayIsNotThere() throws IOException {
        int before = answers(second).size();
        try (LmtpClient client = new LmtpClient(PORT)) {
            client.say("LHLO mx");
            client.say("MAIL FROM:<a@b.example>");
            client.say("RCPT TO:<" + address(second) + ">");
            client.say("DATA");
            client.send("From: a@b.example\r\nSubject: Midway\r\n\r\nHello\r\n");
        }
        // Answered after the one before has ended: connections are served one by one from here on.
        deliver("a@b.example", List.of(address(second)), "From: a@b.example\nSubject: After midway\n\nHello");
        read(second, "After midway");
        assertThat(answers(second)).hasSize(before + 1);
    }

    @Test
    void onlyCrLfPointCrLfEndsAMessage() throws IOException {
        try (LmtpClient client = new LmtpClient(PORT)) {
            client.say("LHLO mx");
            client.say("MAIL FROM:<a@b.example>");
            client.say("RCPT TO:<" + address(slug) + ">");
            client.say("DATA");
            client.send(
                    "From: a@b.example\r\nSubject: Smuggled\r\n\r\none\n.\nMAIL FROM:<x@y.example>\n.\r\n..two\r\n.\rx\r\n.\r\n");
            assertThat(client.answer()).startsWith("250");
            assertThat(client.say("MAIL FROM:<a\r\nRCPT TO:<b>")).startsWith("501");
            client.answer();
            assertThat(client.say("NOOP\u0000")).startsWith("500");
            assertThat(client.say("X".repeat(100_000))).startsWith("500");
            assertThat(client.say("QUIT")).startsWith("221");
        }
        assertThat(read(slug, "Smuggled").text()).contains("one", "MAIL FROM:<x@y.example>", ".two", "x");
    }

    @Test
    void oneByteTooMuchIsRefusedAndCounted() throws IOException {
        String head = "From: a@b.example\nSubject: Large\n\n";
        String line = "x".repeat(998) + "\n";
        assertThat(deliver("a@b.example", List.of(address(second)), head + line.repeat(26_300)))
                .singleElement()
                .satisfies(answer -> assertThat(answer).startsWith("552 5.3.4"));
        assertThat(amina.open(site.at("/desk/statements/" + second + "/answers"))
                        .document()
                        .select("[data-beyond]")
                        .text())
                .contains("since they were larger than 25 MB");
    }

    @Test
    void aSenderMayFillADayAndNoMore() throws IOException {
        for (int i = 0; i < 23; i++) {
            assertThat(deliver(
                            "flood@b.example",
                            List.of(address(slug)),
                            "From: flood@b.example\nSubject: F" + i + "\n\n" + i))
                    .containsExactly("250 2.0.0 Filed");
        }
        assertThat(site.bean(Answers.class).beyond(id(slug))).anySatisfy(beyond -> {
            assertThat(beyond.reason()).isEqualTo(Answer.Reason.SENDER);
            assertThat(beyond.times()).isEqualTo(3);
        });
    }

    @Test
    void nothingForeignIsEverMarkup() throws IOException {
        String bad = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        deliver("x@b.example", List.of(address(slug)), """
                From: "%s" <x@b.example>
                Subject: Evil %s
                Auto-Submitted: auto-replied
                Authentication-Results: %s; dkim=pass header.d=%s
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <b>bold</b>&lt;script&gt;alert(3)&lt;/script&gt;
                --b
                Content-Type: text/html; name="%s.html"
                Content-Disposition: attachment

                <script>alert(4)</script>
                --b--
                """.formatted(bad.replace("\"", ""), bad, bad, bad, bad));
        Visitor.Page page = page(slug, "Evil " + bad);
        assertThat(page.document().select("main script, main img, main b")).isEmpty();
        assertThat(page.text()).contains("An automatic reply: no person wrote it", "bold<script>alert(3)</script>");
        String file = page.document().select(".attached a").attr("href");
        assertThat(new String(amina.download(site.at(file)), StandardCharsets.UTF_8))
                .contains("<script>alert(4)</script>");
        assertThat(amina.open(site.at("/desk/findings/drafts")).document().select("main script, main img"))
                .isEmpty();
    }

    @Test
    void slowAndManyClientsAreLetGo() throws IOException {
        int port = TestSite.freePort();
        LmtpLimits hasty = new LmtpLimits(2, Duration.ofMillis(300), Duration.ofSeconds(2), 2, 20);
        try (LmtpListener listener = new LmtpListener("127.0.0.1:" + port, hasty, site.bean(Receiver.class));
                LmtpClient idle = new LmtpClient(port)) {
            assertThat(listener.port()).isEqualTo(port);
            assertThat(idle.answer()).startsWith("421 4.4.2");
            try (LmtpClient one = new LmtpClient(port);
                    LmtpClient other = new LmtpClient(port);
                    LmtpClient late = new LmtpClient(port)) {
                assertThat(late.answer()).isEqualTo("null");
                assertThat(one.answer() + other.answer()).contains("421");
            }
        }
    }

    @Test
    void wrongSettingsAreToldInOneSentence() {
        for (String wrong :
                List.of("24", "0.0.0.0:24", "203.0.113.1:24", "mx.site.example", "127.0.0.1:70000", "a b:1")) {
            assertThatThrownBy(() -> new LmtpListener(wrong, LmtpLimits.USUAL, site.bean(Receiver.class)))
                    .isInstanceOf(MailMisconfigured.class)
                    .hasMessageContaining("UNDERSIGNED_ANSWERS_LMTP");
        }
        assertThatThrownBy(() -> new LmtpListener("127.0.0.1:" + PORT, LmtpLimits.USUAL, site.bean(Receiver.class)))
                .hasMessageContaining("Is the port in use");
    }
}
