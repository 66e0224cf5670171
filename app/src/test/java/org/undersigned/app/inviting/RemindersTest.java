package org.undersigned.app.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;

/** Who is reminded, and when signing ends. */
class RemindersTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
    private final Reminders reminders = site.bean(Reminders.class);
    private final InvitingTerms terms = site.bean(InvitingTerms.class);
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String slug = amina.opens(Texts.NIGHT_FERRY);
    private final Statement statement = site.bean(Statements.class).withSlug(slug);

    private String address(String name) {
        return name + "-" + unique + "@ferry.example";
    }

    private void invite(String... names) {
        amina.invites(
                slug,
                List.of(names).stream()
                        .map(name -> name + " of " + unique + ", " + address(name))
                        .toList());
        database.sql("UPDATE invitation SET invited_at = now() - interval '30 days' WHERE signatory_id IN "
                        + "(SELECT id FROM signatory WHERE statement_id = ?)")
                .param(statement.id().value())
                .update();
    }

    private void remindTwoDaysBefore() {
        assertThat(terms.setDeadlines(statement.id(), Optional.of(TODAY.plusDays(2)), Optional.empty()))
                .isInstanceOf(DeadlineOutcome.Set.class);
        terms.setReminders(statement.id(), true);
        database.sql("UPDATE invitation_terms SET reminders_since = now() - interval '30 days' WHERE statement_id = ?")
                .param(statement.id().value())
                .update();
    }

    private List<String> mails(String name) {
        return database.sql("SELECT body FROM mail_message WHERE recipient = ? ORDER BY created_at")
                .param(address(name))
                .query((row, n) -> row.getString("body"))
                .list();
    }

    private List<Reminders.Due> due() {
        List<UUID> ours = site.bean(Signatories.class).of(statement.id()).stream()
                .map(Signatory::id)
                .toList();
        return reminders.due().stream()
                .filter(due -> ours.contains(due.invitation()))
                .toList();
    }

    private void answer(String name, String noun) throws IOException {
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(amina.invitation(address(name))), noun, Map.of());
    }

    @Test
    void onlyWhoHasNotDecidedIsRemindedAndOnceADay() throws IOException {
        invite("silent", "thinking", "willing", "declining", "misled", "signing", "gone");
        answer("thinking", "/consideration");
        answer("willing", "/approval");
        answer("declining", "/refusal");
        answer("misled", "/misdelivery");
        Coordinator.signs(amina.invitation(address("signing")));
        database.sql("UPDATE invitation SET bounce = 'NO_MAILBOX', bounced_at = now() WHERE signatory_id = "
                        + "(SELECT id FROM signatory WHERE email = ?)")
                .param(address("gone"))
                .update();
        remindTwoDaysBefore();
        List<Reminders.Due> first = due();
        assertThat(first).hasSize(3).allMatch(due -> due.day().equals(TODAY));
        assertThat(first).allMatch(reminders::remind);
        assertThat(mails("silent")).hasSize(2).last().asString().contains("has had no answer yet");
        assertThat(mails("thinking")).hasSize(2).last().asString().contains("is considering", "isn’t forgotten");
        assertThat(mails("willing")).hasSize(2).last().asString().contains("It counts once it is signed");
        assertThat(mails("declining")).hasSize(1);
        assertThat(mails("misled")).hasSize(1);
        assertThat(mails("gone")).hasSize(1);
        assertThat(mails("signing")).noneMatch(body -> body.contains("Reminders end"));
        assertThat(due()).isEmpty();
        assertThat(first).noneMatch(reminders::remind);
        assertThat(reminders.remindNow(statement.id())).as("on the same day").isZero();
    }

    @Test
    void aCrashInBetweenSendsNothingTwiceAndLosesNothing() {
        invite("silent");
        remindTwoDaysBefore();
        Reminders.Due due = due().getFirst();
        site.bean(TransactionOperations.class).executeWithoutResult(status -> {
            assertThat(reminders.remind(due)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(mails("silent")).hasSize(1);
        assertThat(due()).containsExactly(due);
        assertThat(reminders.remind(due)).isTrue();
        assertThat(mails("silent")).hasSize(2);
    }

    @Test
    void theReminderHasALinkThatWorksAndTheOldOneGoesOn() throws IOException {
        invite("silent");
        String old = amina.invitation(address("silent"));
        assertThat(reminders.remindNow(statement.id())).isEqualTo(1);
        String fresh = amina.invitation(address("silent"));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(new Visitor().open(old).text()).contains("Will you sign this text?");
        assertThat(Coordinator.signs(fresh).text()).contains("You have signed");
    }

    @Test
    void whoHasNotDecidedIsToldThatSigningEndsEarlier() {
        invite("silent", "declining");
        amina.visitor();
        assertThat(terms.setDeadlines(statement.id(), Optional.empty(), Optional.of(TODAY.plusDays(40))))
                .isEqualTo(new DeadlineOutcome.Set(2));
        assertThat(terms.setDeadlines(statement.id(), Optional.empty(), Optional.of(TODAY.plusDays(50))))
                .as("later")
                .isEqualTo(new DeadlineOutcome.Set(0));
        assertThat(terms.setDeadlines(statement.id(), Optional.empty(), Optional.of(TODAY.plusDays(10))))
                .isEqualTo(new DeadlineOutcome.Set(2));
        assertThat(mails("silent")).hasSize(3).last().asString().contains("has set a new last day", "Nobody can sign");
        assertThat(terms.setDeadlines(statement.id(), Optional.empty(), Optional.of(TODAY)))
                .isInstanceOf(DeadlineOutcome.HardRefused.class);
        assertThat(terms.setDeadlines(statement.id(), Optional.of(TODAY.plusDays(11)), Optional.of(TODAY.plusDays(10))))
                .isInstanceOf(DeadlineOutcome.SoftRefused.class);
    }

    @Test
    void afterTheLastDayNobodySignsAndThePageSaysSo() throws IOException {
        invite("late");
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.open(amina.invitation(address("late")));
        terms.setDeadlines(statement.id(), Optional.empty(), Optional.of(TODAY.plusDays(1)));
        database.sql("UPDATE invitation_terms SET hard = ? WHERE statement_id = ?")
                .params(TODAY.minusDays(1), statement.id().value())
                .update();
        Visitor.Page refused = visitor.send(form, "/signature", Map.of("role", "Chair", "authority", "board-decision"));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("takes no signatures now", "Last day for signing");
        assertThat(refused.document().select("form[action$=/signature]")).isEmpty();
        assertThat(due()).isEmpty();
    }
}
