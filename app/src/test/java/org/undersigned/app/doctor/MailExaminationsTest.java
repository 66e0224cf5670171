package org.undersigned.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.app.doctor.Seen.assertLine;
import static org.undersigned.app.doctor.Seen.assertOnly;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.TestSite;

/** Mail: the server that it leaves by, the sender's domain, and the mailboxes that it comes back to. */
class MailExaminationsTest {
    private static final String FROM = "The Ferry <office@site.example>";
    private static final String HOST = "127.0.0.1";

    private static List<Line> smtp(String url, Optional<String> sendTo) {
        return new SmtpExamination(url, FROM, sendTo).lines();
    }

    private static List<Line> smtp(String url) {
        return smtp(url, Optional.empty());
    }

    @Test
    void theMailServerIsAskedAndGetsNoMailUnlessItShall() throws Exception {
        ServerSetup plain = new ServerSetup(TestSite.freePort(), HOST, ServerSetup.PROTOCOL_SMTP);
        ServerSetup secure = new ServerSetup(TestSite.freePort(), HOST, ServerSetup.PROTOCOL_SMTPS);
        GreenMail server = new GreenMail(new ServerSetup[] {plain, secure});
        server.start();
        try {
            String open = "smtp://127.0.0.1:" + plain.getPort();
            assertOnly(smtp(open), State.OK, "The mail server on this machine takes a connection without a login.");
            assertThat(server.getReceivedMessages()).isEmpty();
            List<Line> sent = smtp(open, Optional.of("amina@ferry.example"));
            assertLine(sent, State.OK, "It took a mail to amina@ferry.example");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertLine(smtp(open, Optional.of("no\naddress")), State.WRONG, "did not take a mail");
            assertOnly(
                    smtp("smtp://u:geheim@127.0.0.1:" + plain.getPort()), State.WRONG, "127.0.0.1 offers no STARTTLS");
            assertOnly(
                    smtp("smtps://u:geheim@127.0.0.1:" + secure.getPort()),
                    State.WRONG,
                    "The certificate of 127.0.0.1");
        } finally {
            server.stop();
        }
        assertOnly(smtp("smtp://127.0.0.1:" + plain.getPort()), State.WRONG, "127.0.0.1 cannot be reached.");
        assertOnly(smtp(""), State.LOOK, "No mail server is set");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Instant begun = Instant.now();
            assertOnly(smtp("smtp://127.0.0.1:" + silent.getLocalPort()), State.WRONG, "cannot be reached");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void mailboxesAreOpenedAndNotTouched() throws Exception {
        ServerSetup imap = new ServerSetup(TestSite.freePort(), HOST, ServerSetup.PROTOCOL_IMAP);
        GreenMail server = new GreenMail(imap);
        server.start();
        server.setUser("bounces@site.example", "bounces", "geheim");
        String at = "@127.0.0.1:" + imap.getPort();
        try {
            assertOnly(
                    mailbox("imap://bounces:geheim" + at), State.OK, "127.0.0.1/INBOX can be read; messages there: 0.");
            assertOnly(mailbox("imap://bounces:wrong" + at), State.WRONG, "127.0.0.1/INBOX refuses the login");
            assertOnly(
                    mailbox("imap://bounces:geheim" + at + "/Gone"), State.WRONG, "There is no mailbox 127.0.0.1/Gone");
        } finally {
            server.stop();
        }
        assertOnly(mailbox("imap://bounces:geheim" + at), State.WRONG, "cannot be reached");
    }

    private static List<Line> mailbox(String url) {
        return new MailboxExamination("bounces", url, "bounces.url").lines();
    }

    @Test
    void theSiteListensForAnswers() throws IOException {
        for (String greeting : List.of("220 ready\r\n", "SSH-2.0-x\r\n")) {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> greet(server, greeting));
                List<Line> lines = new LmtpExamination("127.0.0.1:" + server.getLocalPort()).lines();
                boolean isOurs = greeting.startsWith("220");
                assertOnly(
                        lines,
                        isOurs ? State.OK : State.WRONG,
                        isOurs ? "The site listens for answers" : "Another program listens");
            }
        }
        assertOnly(
                new LmtpExamination("127.0.0.1:" + TestSite.freePort()).lines(),
                State.LOOK,
                "Nothing listens for answers");
    }

    private static void greet(ServerSocket server, String greeting) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Line> sender(String from, String bounces, NameServer server) {
        return new SenderExamination(from, bounces, server.address()).lines();
    }

    @Test
    void theSendersDomainSaysWhoMaySendForIt() {
        try (NameServer server = new NameServer()) {
            server.serve(List.of(
                    "site.example,v=spf1 mx -all",
                    "_dmarc.site.example,v=DMARC1; p=none",
                    "twice.example,v=spf1 mx -all",
                    "twice.example,v=spf1 a -all",
                    "bare.example,v=spf1x"));
            List<Line> fine = sender(FROM, "", server);
            assertLine(fine, State.OK, "site.example has an SPF record: v=spf1 mx -all");
            assertLine(fine, State.OK, "site.example has a DMARC record: v=DMARC1; p=none");
            assertLine(fine, State.LOOK, "Whether mail is signed by DKIM cannot be seen from here");
            assertLine(
                    sender("office@news.site.example", "", server), State.OK, "news.site.example has a DMARC record");
            assertLine(sender(FROM, "bounces@bare.example", server), State.WRONG, "bare.example has no SPF record");
            List<Line> twice = sender("office@twice.example", "", server);
            assertLine(twice, State.WRONG, "twice.example has 2 SPF records");
            assertLine(twice, State.LOOK, "twice.example has no DMARC record");
            server.stop();
            assertLine(sender(FROM, "", server), State.LOOK, "The DNS did not tell of the sender's domain");
        }
        assertOnly(new SenderExamination(FROM, "", "none").lines(), State.LOOK, "The DNS is left alone");
    }
}
