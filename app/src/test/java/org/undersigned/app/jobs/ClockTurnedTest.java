package org.undersigned.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.Signers;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WholeLedger;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.newsletter.Readers;

/** The clock is turned by hours and years: signing, the ledger and its proofs hold, and jobs go on when it is set back. */
class ClockTurnedTest {
    private static final List<Duration> BACK = List.of(
            Duration.ZERO,
            Duration.ofHours(3),
            Duration.ofDays(730),
            Duration.ofMinutes(1),
            Duration.ofDays(1825),
            Duration.ZERO);
    private static final int EACH = 5;

    @Test
    void whateverTheTimeSignaturesHoldAndAreProven() throws Exception {
        Instant today = Instant.now();
        SettableClock clock = new SettableClock(today);
        try (TestSite site = TestSite.at(clock)) {
            Coordinator amina = site.amina();
            String slug = amina.opens(Texts.NIGHT_FERRY);
            JdbcClient database = site.bean(JdbcClient.class);
            InvitedRows.invite(database, slug, 1, EACH * BACK.size());
            List<Integer> acknowledged = new ArrayList<>();
            for (Duration back : BACK) {
                clock.set(today.minus(back));
                int from = acknowledged.size() + 1;
                Signers signers = new Signers(site.at(""), from, from + EACH - 1);
                Signers.join(signers.pressOnce(2));
                assertThat(signers.acknowledged()).as("who signs %s ago", back).hasSize(EACH);
                acknowledged.addAll(signers.acknowledged());
                WholeLedger.assertIn(database, acknowledged, back + " ago");
            }
            amina.publishes(slug);
            Path bundle = Files.createTempFile("undersigned-turned-", ".zip");
            Files.write(bundle, new Visitor().download(site.at("/statements/" + slug + "/proof.zip")));
            Program verify = Program.run("verify", bundle.toString());
            assertThat(verify.status()).as(verify.output() + verify.errors()).isZero();
            Files.delete(bundle);
        }
    }

    @Test
    void whatWasNotedByAClockThatWasAheadIsDoneOnceItIsSetBack() throws Exception {
        try (SmtpSink server = new SmtpSink();
                TestSite site = TestSite.fresh(
                        "--undersigned.smtp.url=" + server.url(), "--undersigned.mail.from=ferry@site.example")) {
            JdbcClient database = site.bean(JdbcClient.class);
            server.answers(line -> line.startsWith("RCPT") ? "450 4.2.0 later" : "");
            site.bean(Mail.class).send(new OutgoingMail("amina@ferry.example", "Subject", "Text\n"));
            Readers.await("it was put off", () -> !server.refusals().isEmpty());
            server.answers(line -> "");
            // As a clock that is ahead notes them: what recurs, and what is tried again.
            Readers.await("all are noted for another year", () -> {
                database.sql("UPDATE scheduled_tasks SET execution_time = now() + interval '400 days' WHERE NOT picked")
                        .update();
                return ahead(database) == WholeLedger.count(database, "scheduled_tasks");
            });
            ClockSetBack watching = site.bean(ClockSetBack.class);
            watching.look(watching.ahead().plus(Duration.ofDays(400)));
            assertThat(ahead(database))
                    .as("a clock that is set forward changes nothing")
                    .isPositive();
            watching.look(watching.ahead());
            Readers.await("nothing waits for another year", () -> ahead(database) == 0);
            Readers.await("the mail has left", () -> server.count() == 1);
            Instant before = database.sql("SELECT seen_at FROM node")
                    .query(Timestamp.class)
                    .single()
                    .toInstant();
            Readers.await(
                    "what recurs goes on",
                    () -> database.sql("SELECT seen_at FROM node")
                            .query(Timestamp.class)
                            .single()
                            .toInstant()
                            .isAfter(before));
        }
    }

    private static long ahead(JdbcClient database) {
        return WholeLedger.count(database, "scheduled_tasks WHERE execution_time > now() + interval '2 days'");
    }
}
