package org.undersigned.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WholeLedger;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.newsletter.Readers;

/** Mail servers that put off, refuse, break off, or take their time; each message leaves once, or it is known why not. */
class MailServerFaultsTest {
    private static final Duration SLOWLY = Duration.ofMillis(1300);

    private static void hurry(TestSite site) {
        site.bean(JdbcClient.class)
                .sql(
                        "UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'deliver-mail' AND NOT picked")
                .update();
        site.bean(Scheduler.class).triggerCheckForDueExecutions();
    }

    private static TestSite site(SmtpSink server) {
        return TestSite.fresh("--undersigned.smtp.url=" + server.url(), "--undersigned.mail.from=ferry@site.example");
    }

    private static List<OutgoingMail> mails(String... names) {
        return List.of(names).stream()
                .map(name -> new OutgoingMail(name + "@reader.example", "Subject", "Text\n"))
                .toList();
    }

    private static long to(SmtpSink server, String name) {
        return server.taken().stream()
                .filter(taken -> taken.to().startsWith(name + "@"))
                .count();
    }

    @Test
    void whatIsPutOffOrCutIsTakenOnceMoreAndWhatIsRefusedIsNot() throws Exception {
        Set<String> first = ConcurrentHashMap.newKeySet();
        try (SmtpSink server = new SmtpSink()) {
            server.answers(line -> {
                boolean isNew = line.contains("@reader") && first.add(line);
                if (line.startsWith("RCPT TO:<never@")) {
                    return "550 5.1.1 no such user";
                } else if (!isNew) {
                    return "";
                } else if (line.startsWith("RCPT TO:<grey@")) {
                    return "450 4.2.0 greylisted";
                } else if (line.startsWith("RCPT TO:<full@")) {
                    return "452 4.3.1 no room";
                } else if (line.startsWith("RCPT TO:<gone@")) {
                    return "421 4.3.2 good-bye";
                } else if (line.equals(".<later@reader.example>")) {
                    return "451 4.3.0 not now";
                } else if (line.equals(".<cut@reader.example>")) {
                    return SmtpSink.CUT;
                } else {
                    return line.equals(".<unheard@reader.example>") ? SmtpSink.TAKEN_AND_CUT : "";
                }
            });
            try (TestSite site = site(server)) {
                String[] names = {"grey", "full", "gone", "later", "cut", "unheard", "never", "plain"};
                site.bean(Mail.class).send(mails(names));
                JdbcClient database = site.bean(JdbcClient.class);
                Readers.await("all but one are sent", () -> {
                    hurry(site);
                    return WholeLedger.count(database, "mail_message WHERE sent_at IS NOT NULL") == names.length - 1;
                });
                for (String name : List.of("grey", "full", "gone", "later", "cut", "plain")) {
                    assertThat(to(server, name)).as(name).isEqualTo(1);
                }
                assertThat(to(server, "never")).isZero();
                assertThat(server.refusals())
                        .filteredOn(line -> line.contains("never@"))
                        .hasSize(1);
                Readers.await(
                        "it is noted that it was refused",
                        () -> WholeLedger.count(database, "mail_message WHERE bounced_at IS NOT NULL") == 1);
                // Nobody can know that it was taken: the same name lets the receiving side see that it is the same.
                assertThat(server.taken().stream()
                                .filter(taken -> taken.to().startsWith("unheard@"))
                                .map(SmtpSink.Taken::messageId)
                                .distinct())
                        .hasSize(1);
                assertThat(to(server, "unheard")).isEqualTo(2);
                assertThat(WholeLedger.count(database, "scheduled_tasks WHERE task_name = 'deliver-mail'"))
                        .as("nothing is left to do")
                        .isZero();
            }
        }
    }

    @Test
    void aSlowServerHoldsUpNothingElse() throws Exception {
        try (SmtpSink server = new SmtpSink();
                TestSite site = TestSite.fresh()) {
            Coordinator amina = site.amina();
            String slug = amina.opens(Texts.NIGHT_FERRY);
            amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
            Coordinator.signs(amina.invitation("office@harbour.example"));
            site.stop();
            server.answers(line -> {
                LockSupport.parkNanos(SLOWLY.toNanos());
                return "";
            });
            try (TestSite slow = site.again(
                    "--undersigned.smtp.url=" + server.url(), "--undersigned.mail.from=ferry@site.example")) {
                slow.bean(Mail.class)
                        .send(mails(
                                IntStream.range(0, 60).mapToObj(n -> "r" + n).toArray(String[]::new)));
                amina.publishes(slug);
                assertThat(server.count())
                        .as("mails that have left when the page is there")
                        .isLessThan(30);
                assertThat(server.connections()).as("the server was asked").isPositive();
                server.answers(line -> "");
                Readers.await("the rest leaves once it is quick", () -> {
                    hurry(slow);
                    return server.count() == 60;
                });
                assertThat(server.taken().stream().map(SmtpSink.Taken::to).distinct())
                        .hasSize(60);
            }
        }
    }
}
