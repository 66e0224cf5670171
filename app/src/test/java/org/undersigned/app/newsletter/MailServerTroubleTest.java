package org.undersigned.app.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.newsletter.sending.Accounting;
import org.undersigned.app.newsletter.sending.IssueState;

/** A mail server that is away, refuses, or says “later”. */
class MailServerTroubleTest {
    private static final Choice ALL = new Choice.Everything();
    private static final int MANY = 40;

    private interface Case {
        void go(SmtpSink server, Readers readers, UUID issue) throws Exception;
    }

    private static void with(Case happens) throws Exception {
        try (SmtpSink server = new SmtpSink();
                TestSite site = TestSite.fresh(
                        "--undersigned.smtp.url=" + server.url(), "--undersigned.mail.from=ferry@site.example")) {
            Readers readers = new Readers(site);
            Readers.crowd(readers.database, MANY);
            happens.go(server, readers, readers.drafts(ALL, Readers.text("en", "News", "Text.")));
        }
    }

    /** What the job would do later, now. */
    private static void hurry(Readers readers) {
        readers.database
                .sql("UPDATE newsletter_copy SET next_try_at = now() WHERE next_try_at > now()")
                .update();
        readers.database
                .sql(
                        "UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'send-newsletter' AND NOT picked")
                .update();
        readers.site.bean(com.github.kagkarlsson.scheduler.Scheduler.class).triggerCheckForDueExecutions();
    }

    @Test
    void laterIsTriedAgainAndNeverIsNoted() throws Exception {
        with((server, readers, issue) -> {
            server.answers(line -> line.startsWith("RCPT") && line.contains("reader7@")
                    ? "450 4.2.0 greylisted"
                    : line.startsWith("RCPT") && line.contains("reader8@") ? "550 5.1.1 no such user" : "");
            readers.issues().send(issue);
            Readers.await(
                    "all but one are done", () -> readers.accounting(issue).waiting() == 1);
            Accounting account = readers.accounting(issue);
            assertThat(account.failed()).containsEntry("NO_MAILBOX", 1);
            assertThat(account.sent()).isEqualTo(MANY - 2);
            assertThat(server.refusals())
                    .filteredOn(line -> line.contains("reader7@"))
                    .hasSize(1);
            server.answers(line -> "");
            Readers.await("it is tried again", () -> {
                hurry(readers);
                return readers.accounting(issue).waiting() == 0;
            });
            assertThat(readers.ends(issue).sent()).isEqualTo(MANY - 1);
            assertThat(server.taken().stream().map(SmtpSink.Taken::to).distinct())
                    .hasSize(MANY - 1)
                    .hasSize(server.count());
            assertThat(readers.database
                            .sql("SELECT count(*) FROM newsletter_subscriber WHERE bounced_at IS NOT NULL")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(server.connections()).as("one connection for many mails").isLessThan(MANY / 2);
        });
    }

    @Test
    void whoeverIsPutOffAgainAndAgainIsGivenUpAndNotMarked() throws Exception {
        with((server, readers, issue) -> {
            server.answers(line -> line.startsWith("RCPT") && line.contains("reader7@") ? "451 4.3.0 try later" : "");
            readers.issues().send(issue);
            Readers.await("it is given up", () -> {
                hurry(readers);
                return readers.issues().issue(issue).finishedAt().isPresent();
            });
            assertThat(readers.accounting(issue).failed()).containsEntry("GIVEN_UP", 1);
            assertThat(server.refusals()).hasSize(8);
            assertThat(readers.issues().reach(ALL).bounced()).isZero();
        });
    }

    @Test
    void aServerThatIsAwayOrRefusesUsCostsNobodyTheirCopy() throws Exception {
        with((server, readers, issue) -> {
            server.answers(line -> line.startsWith("MAIL") ? "550 5.7.1 you are not welcome" : "");
            readers.issues().send(issue);
            Readers.await(
                    "it is said", () -> readers.issues().issue(issue).heldUp().isPresent());
            assertThat(readers.accounting(issue).waiting()).isEqualTo(MANY);
            AtomicInteger greeted = new AtomicInteger();
            // Then it takes a few and says good-bye, on each connection.
            server.answers(line ->
                    line.startsWith("MAIL") && greeted.incrementAndGet() % 4 == 0 ? "421 4.7.0 too many from you" : "");
            Readers.await("it goes on", () -> {
                hurry(readers);
                return readers.issues().issue(issue).finishedAt().isPresent();
            });
            assertThat(readers.accounting(issue).sent()).isEqualTo(MANY);
            assertThat(server.count()).isEqualTo(MANY);
            assertThat(readers.issues().issue(issue).heldUp()).isEmpty();
        });
    }

    @Test
    void pausedNothingLeavesAndCancelledTheRestIsLeftOut() throws Exception {
        with((server, readers, issue) -> {
            server.answers(line -> {
                if (server.count() >= 10) {
                    readers.issues().pause(issue);
                }
                return "";
            });
            readers.issues().send(issue);
            Readers.await("it pauses", () -> readers.issues().issue(issue).state() == IssueState.PAUSED);
            Readers.await(
                    "what was under way has left",
                    () -> readers.accounting(issue).sent() == server.count());
            server.answers(line -> "");
            readers.issues().cancel(issue);
            Accounting account = readers.ends(issue);
            assertThat(account.sent()).isEqualTo(server.count());
            assertThat(account.excluded().getOrDefault("CANCELLED", 0)).isEqualTo(MANY - account.sent());
            assertThat(readers.issues().issue(issue).state()).isEqualTo(IssueState.CANCELLED);
        });
    }

    @Test
    void ninetyDaysAfterwardsNobodyKnowsWhoGotIt() throws Exception {
        with((server, readers, issue) -> {
            readers.issues().send(issue);
            Accounting before = readers.ends(issue);
            readers.database
                    .sql("UPDATE newsletter_issue SET finished_at = finished_at - interval '91 days'")
                    .update();
            var scheduler = readers.site.bean(com.github.kagkarlsson.scheduler.Scheduler.class);
            scheduler.reschedule(
                    com.github.kagkarlsson.scheduler.task.TaskInstanceId.of(
                            "forget-newsletter-recipients",
                            com.github.kagkarlsson.scheduler.task.helper.RecurringTask.INSTANCE),
                    java.time.Instant.now());
            scheduler.triggerCheckForDueExecutions();
            Readers.await(
                    "it is forgotten",
                    () -> readers.database
                                    .sql("SELECT count(subscriber_id) FROM newsletter_copy")
                                    .query(Integer.class)
                                    .single()
                            == 0);
            assertThat(readers.accounting(issue)).isEqualTo(before);
        });
    }
}
