package org.undersigned.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** With a real SMTP server. */
class SmtpTest {
    @Test
    void mailLeavesAndItsTextIsErasedHere() throws Exception {
        int port = TestSite.freePort();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (TestSite site = TestSite.fresh(
                "--undersigned.smtp.url=smtp://127.0.0.1:" + port, "--undersigned.mail.from=ferry@site.example")) {
            Mail mail = site.bean(Mail.class);
            assertThat(mail.isLocal()).isFalse();
            // The server is down at first: the message waits for it.
            mail.send(
                    new OutgoingMail("amina@ferry.example", "Ընկերներ\r\nBcc: x@evil.example", "Գիշերային լաստանավ\n"));
            Thread.sleep(1500);
            server.start();
            assertThat(server.waitForIncomingEmail(40_000, 1)).isTrue();
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Ընկերներ Bcc: x@evil.example");
            assertThat(received.getAllRecipients()).hasSize(1);
            assertThat(received.getContent().toString().strip()).isEqualTo("Գիշերային լաստանավ");
            assertThat(new Visitor().open(site.at("/mailbox")).status()).isEqualTo(404);
            assertErased(JdbcClient.create(site.bean(DataSource.class)));
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerElsewhereIsSpokenWithEncryptedUnlessItsUrlLetsItBe() {
        for (String url : List.of(
                "smtp://mail.example",
                "smtp://10.0.0.7:25",
                "smtp://127.0.0.1.example",
                "smtp://u:p@localhost",
                "smtp://u:p@mail.example?starttls=optional")) {
            assertThat(SmtpSender.mustEncrypt(URI.create(url))).as(url).isTrue();
        }
        for (String url : List.of(
                "smtp://localhost",
                "smtp://127.0.0.1:25",
                "smtp://[::1]:25",
                "smtp://mail.example?starttls=optional")) {
            assertThat(SmtpSender.mustEncrypt(URI.create(url))).as(url).isFalse();
        }
    }

    private static void assertErased(JdbcClient database) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            List<Map<String, Object>> rows = database.sql(
                            "SELECT recipient, subject, body FROM mail_message WHERE sent_at IS NOT NULL")
                    .query()
                    .listOfRows();
            if (rows.size() == 1) {
                assertThat(rows.getFirst().values()).containsOnlyNulls();
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the message is not marked as sent");
    }
}
