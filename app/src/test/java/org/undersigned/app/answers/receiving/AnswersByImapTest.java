package org.undersigned.app.answers.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.answers.Answers;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Mail that lies in a mailbox: each message once, whatever happens between two looks. */
class AnswersByImapTest {
    private static MimeMessage message(String text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void eachMessageIsTakenOnceAndNoneIsLost() throws Exception {
        int port = TestSite.freePort();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        GreenMailUser mailbox = server.setUser("answers@site.example", "answers", "secret");
        try (TestSite site = TestSite.fresh(
                "--undersigned.answers.address=answers@site.example",
                "--undersigned.answers.url=imap://answers:secret@127.0.0.1:" + port + "/INBOX")) {
            String slug = site.amina().opens(Texts.NIGHT_FERRY);
            site.amina().invites(slug, List.of("Guild, guild@guild.example"));
            site.amina().everybodySigns(slug);
            site.amina().publishes(slug);
            StatementId statement = site.bean(Statements.class).withSlug(slug).id();
            String address = site.bean(AnswerAddresses.class).of(statement).orElseThrow();
            mailbox.deliver(message("To: answers@site.example\nSubject: For nobody\n\nwords\n"));
            mailbox.deliver(message("From: a@b.example\nTo: <" + address + ">\nSubject: First\n\nwords\n"));
            mailbox.deliver(message("From: a@b.example\nDelivered-To: " + address + "\nTo: x@y.example\n\nsecond\n"));
            mailbox.deliver(message("To: answers+aaaaaaaaaaaaaaaaaaaaaaaaaa@site.example\n\nguessed\n"));
            AnswerMailbox reader = site.bean(AnswerMailbox.class);
            reader.readNew();
            Answers answers = site.bean(Answers.class);
            assertThat(answers.of(statement)).hasSize(2);
            reader.readNew();
            assertThat(answers.of(statement)).hasSize(2);

            // Killed after a message was stored and before that was noted: it is read again, and known.
            JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
            database.sql("UPDATE answer_mailbox SET last_uid = 0").update();
            mailbox.deliver(message("From: a@b.example\nTo: " + address + "\nSubject: Third\n\nwords\n"));
            reader.readNew();
            assertThat(answers.of(statement)).hasSize(3);

            // What cannot be stored now is the first of the next round, and nothing after it goes before it.
            database.sql("ALTER TABLE answer_piece ADD CONSTRAINT away CHECK (number > 100) NOT VALID")
                    .update();
            mailbox.deliver(message("From: a@b.example\nTo: " + address + "\nSubject: Fourth\n\nwords\n"));
            assertThatThrownBy(reader::readNew).isInstanceOf(RuntimeException.class);
            database.sql("ALTER TABLE answer_piece DROP CONSTRAINT away").update();
            reader.readNew();
            assertThat(answers.of(statement)).hasSize(4);
            var folder = server.getManagers().getImapHostManager().getInbox(mailbox);
            assertThat(folder.getMessages()).hasSize(6);
            assertThat(folder.getMessages().stream()
                            .filter(kept -> kept.getFlags().contains(Flags.Flag.SEEN)))
                    .hasSize(4);
        } finally {
            server.stop();
        }
    }
}
