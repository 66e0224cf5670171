package org.undersigned.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Mail that does not arrive: refused at once, or sent back. */
class BouncesTest {
    private static final String FROM = "--undersigned.mail.from=ferry@site.example";

    private static void await(BooleanSupplier holds) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("it comes about").isBefore(until);
            Thread.sleep(100);
        }
    }

    private static List<String> bounced(TestSite site, String slug) {
        try {
            return site.amina()
                    .visitor()
                    .open(site.at("/desk/statements/" + slug))
                    .document()
                    .select("[data-bounced]")
                    .eachText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRefusalForGoodIsShownAtOnceAndNotTriedAgain() throws Exception {
        try (RefusingServer server = new RefusingServer();
                TestSite site = TestSite.fresh("--undersigned.smtp.url=smtp://127.0.0.1:" + server.port(), FROM)) {
            String slug = site.amina().opens(Texts.NIGHT_FERRY);
            site.amina().invites(slug, List.of("Guild, gone@guild.example", "Choir, full@choir.example"));
            await(() -> bounced(site, slug).size() == 2);
            assertThat(bounced(site, slug))
                    .containsExactlyInAnyOrder(
                            "This address sent our mail back: there is no such mailbox.",
                            "This address sent our mail back: the mailbox is full.");
            JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
            await(() -> database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'deliver-mail'")
                            .query(Integer.class)
                            .single()
                    == 0);
            assertThat(server.recipients()).isEqualTo(2);
        }
    }

    @Test
    void reportsThatComeBackAreReadByMessageIdAndByAddress() throws Exception {
        int smtp = TestSite.freePort();
        int imap = TestSite.freePort();
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        GreenMailUser mailbox = server.setUser("bounces@site.example", "bounces", "secret");
        try (TestSite site = TestSite.fresh(
                "--undersigned.smtp.url=smtp://127.0.0.1:" + smtp,
                FROM,
                "--undersigned.bounces.address=bounces@site.example",
                "--undersigned.bounces.url=imap://bounces:secret@127.0.0.1:" + imap + "/INBOX")) {
            Coordinator amina = site.amina();
            String slug = amina.opens(Texts.NIGHT_FERRY);
            amina.invites(slug, List.of("Guild, gone@guild.example", "Choir, full@choir.example", "Crew, a@b.example"));
            assertThat(server.waitForIncomingEmail(40_000, 3)).isTrue();
            String id = header(server, "gone@guild.example", "Message-ID");
            String uuid = header(server, "full@choir.example", "Message-ID").replaceAll("[<>-]|@.*", "");
            String late = header(server, "a@b.example", "Message-ID");
            mailbox.deliver(message("To: bounces@site.example\nSubject: Hello\n\nA letter, not a report.\n"));
            mailbox.deliver(report("bounces@site.example", "failed", "5.1.1", id));
            mailbox.deliver(report("bounces+" + uuid + "@site.example", "failed", "5.2.2", "<other@else.example>"));
            mailbox.deliver(report("bounces@site.example", "delayed", "4.4.7", late));
            Scheduler scheduler = site.bean(Scheduler.class);
            scheduler.reschedule(TaskInstanceId.of("read-returned-mail", RecurringTask.INSTANCE), Instant.now());
            scheduler.triggerCheckForDueExecutions();
            await(() -> bounced(site, slug).size() == 2);
            assertThat(bounced(site, slug))
                    .containsExactlyInAnyOrder(
                            "This address sent our mail back: there is no such mailbox.",
                            "This address sent our mail back: the mailbox is full.");
            assertThat(JdbcClient.create(site.bean(DataSource.class))
                            .sql("SELECT last_uid FROM bounce_mailbox")
                            .query(Long.class)
                            .single())
                    .isPositive();
        } finally {
            server.stop();
        }
    }

    private static String header(GreenMail server, String to, String name) throws Exception {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(to)) {
                return message.getHeader(name)[0];
            }
        }
        throw new AssertionError("nothing came for " + to);
    }

    private static MimeMessage message(String text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** As mail servers write it (RFC 3464). */
    private static MimeMessage report(String to, String action, String status, String messageId) throws Exception {
        return message("""
                From: MAILER-DAEMON@relay.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; somebody@somewhere.example
                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                From: ferry@site.example
                Message-ID: %s
                Subject: Will you sign?

                --b--
                """.formatted(to, action, status, messageId));
    }

    /** Speaks enough SMTP to refuse every recipient for good. */
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger recipients = new AtomicInteger();

        RefusingServer() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try {
                        Socket client = socket.accept();
                        Thread.ofVirtual().start(() -> talk(client));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        int recipients() {
            return recipients.get();
        }

        private void talk(Socket client) {
            try (client) {
                OutputStream out = client.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                say(out, "220 refusing.example");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String command = line.toUpperCase(Locale.ROOT);
                    if (command.startsWith("RCPT")) {
                        recipients.incrementAndGet();
                        say(out, command.contains("FULL@") ? "552 5.2.2 over quota" : "550 5.1.1 no such user");
                    } else if (command.startsWith("QUIT")) {
                        say(out, "221 bye");
                        return;
                    } else {
                        say(out, "250 ok");
                    }
                }
            } catch (IOException e) {
                // The client left: nothing more is to be said.
                recipients.get();
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
