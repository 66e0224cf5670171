package org.undersigned.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.TestSite;

/** Nobody adds a header, a recipient or a body to a mail of ours, whatever they call themselves. */
class HostileHeadersTest {
    private static final String INJECTED = "\r\nBcc: everybody@evil.example\r\nX-Injected: yes\r\n\r\nAnother body";
    private static final List<String> ENDS =
            List.of("\r\n", "\n", "\r", "\u0000", "\u000b", "\u0085", "\u2028", "\u2029");

    @Test
    void aMailLeavesWithTheHeadersThatWeGaveIt() throws Exception {
        int port = TestSite.freePort();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        String to = "office@x" + UUID.randomUUID() + ".example";
        try (TestSite site = TestSite.fresh(
                "--undersigned.smtp.url=smtp://127.0.0.1:" + port,
                "--undersigned.mail.from=site@undersigned.example")) {
            OutgoingMail mail = new OutgoingMail(to, "Ferry Friends" + String.join(INJECTED, ENDS), "text" + INJECTED)
                    .with(new OutgoingMail.Attachment(
                            "a\"; x=y" + INJECTED + ".pdf", "application/pdf", new byte[] {1}));
            site.bean(Mail.class).send(mail);
            assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getAllRecipients()).singleElement().asString().isEqualTo(to);
            List<String> names = Collections.list(received.getAllHeaders()).stream()
                    .map(Header::getName)
                    .toList();
            assertThat(names).doesNotContain("Bcc", "X-Injected").doesNotHaveDuplicates();
            assertThat(received.getSubject()).startsWith("Ferry Friends ").doesNotContain("\r", "\n");
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressIsOneLineAndOneAddress() {
        for (String end : ENDS) {
            String hostile = "a@b.example" + end + "Bcc: c@d.example";
            assertThat(EmailAddress.parse(hostile)).as(hostile).isEqualTo(Optional.empty());
            assertThatThrownBy(() -> new EmailAddress(hostile)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String several : List.of(
                "a@b.example,c@d.example",
                "a@b.example;c@d.example",
                "a@b.example c@d.example",
                "<a@b.example>",
                "\"x\" <a@b.example>",
                "a@b.example>\r\nRCPT TO:<c@d.example",
                "a%c@d.example@b.example",
                "\"a\r\nb\"@b.example",
                "a@[127.0.0.1]")) {
            assertThat(EmailAddress.parse(several)).as(several).isEqualTo(Optional.empty());
        }
        for (String end : List.of("\r\n", "\n", "\r", "\u0000", "\u0085")) {
            assertThatThrownBy(() -> new OutgoingMail("a@b.example" + end + "Bcc: c@d.example", "s", "t"))
                    .isInstanceOf(IllegalArgumentException.class);
            OutgoingMail mail = new OutgoingMail("a@b.example", "s", "t");
            assertThatThrownBy(() -> mail.answeredTo("a@b.example" + end + "Bcc: c@d.example"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> mail.stoppedAt("https://a.example/" + end + "X: y"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
