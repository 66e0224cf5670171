package org.undersigned.app.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.keys.KeyPlace;
import org.undersigned.app.keys.KeyReading;
import org.undersigned.app.keys.OrganisationKeys;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.mail.MailBounced;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.KeyFile;

/** Bruno signs for Wharf; Carla confirms, refuses, or is not asked in time. */
class SecondConfirmationTest extends Wharf {
    @Test
    void countsNowhereBeforeItIsConfirmedAndThenIsWhatWasSigned() throws IOException {
        isRuled();
        long before = entries(site);
        Visitor.Page waiting = signs();
        assertThat(waiting.text())
                .contains("waits for the confirmation of a second person", "(c…@" + domain + ")")
                .doesNotContain(carla);
        assertThat(entries(site)).isEqualTo(before);
        assertThat(desk()).contains("0 of 1 invited have signed", "waits for a second person of the organisation");
        String link = confirmation();
        for (int i = 0; i < 3; i++) {
            Visitor.Page page = new Visitor().open(link);
            assertThat(page.text()).contains("Shall this signature count?", "Chair", "decision of its board");
        }
        assertThat(isSigned()).as("a mail scanner follows links").isFalse();
        byte[] kept = kept().getFirst();
        assertThat(pressed(link, "/confirmation").text()).contains("Confirmed");
        assertThat(isSigned()).isTrue();
        String addendum = site.bean(Signatories.class)
                .signatureOf(signatory())
                .orElseThrow()
                .addendumSha256();
        assertThat(Addendum.parse(site.bean(Ledger.class).addendum(addendum).orElseThrow())
                        .content())
                .as("it is what was signed first, byte for byte")
                .isEqualTo(kept);
        assertThat(desk()).contains("1 of 1 invited have signed").doesNotContain("waits for a second person");
        assertThat(new Visitor().open(amina.invitation(bruno)).text()).contains("You have signed");
        assertThat(kept()).as("nothing is kept of it").isEmpty();
        amina.publishes(slug);
        assertThat(new Visitor().open(site.at("/statements/" + slug)).text())
                .doesNotContain("second person", "confirmed");
    }

    private List<byte[]> kept() {
        return database.sql("SELECT record FROM pending_signature WHERE signatory_id = ? AND record IS NOT NULL")
                .param(signatory().id())
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    @Test
    void aRefusalEndsItAndIsTold() throws IOException {
        isRuled();
        signs();
        String link = confirmation();
        assertThat(pressed(link, "/refusal").text()).contains("Not confirmed");
        assertThat(mailsTo(bruno).getFirst()).contains("Not signed: ");
        assertThat(new Visitor().open(link).text()).contains("Not confirmed");
        assertThat(isSigned()).isFalse();
        assertThat(new Visitor().open(amina.invitation(bruno)).text())
                .as("he can sign again")
                .contains("Will you sign this text?");
        signs();
        String second = confirmation();
        assertThat(second).isNotEqualTo(link);
        pressed(second, "/objection");
        assertThat(mailsTo("amina@ferry.example").getFirst()).contains("says: this wasn’t us");
        assertThat(isSigned()).isFalse();
    }

    @Test
    void itCanBeTakenBackAndWaitsOnlyOnce() throws IOException {
        isRuled();
        String invitation = amina.invitation(bruno);
        Visitor stale = new Visitor();
        Visitor.Page form = stale.open(invitation);
        signs();
        stale.send(form, "/signature", Map.of("role", "Chair", "authority", "mandate"));
        assertThat(mailsTo(carla).stream().filter(subject -> subject.contains("confirm")))
                .as("a second press asks nobody anew")
                .hasSize(1);
        assertThat(new Visitor().open(invitation).text()).contains("Not counted yet", "decision of its board");
        assertThat(pressed(invitation, "/end").text()).contains("Will you sign this text?");
        assertThat(new Visitor().open(confirmation()).text()).contains("Taken back");
    }

    private void revises() throws IOException {
        Visitor visitor = amina.visitor();
        visitor.send(visitor.open(site.at("/desk/statements/" + slug)), "/revising", Map.of());
        Visitor.Page editor = visitor.open(site.at("/desk/statements/" + slug + "/text"));
        Element area = editor.document().select("textarea").stream()
                .filter(field -> field.text().contains("fountain"))
                .findFirst()
                .orElseThrow();
        visitor.send(editor, "/text", Map.of(area.attr("name"), area.text().replace("fountain", "well")));
        visitor.send(
                visitor.open(site.at("/desk/statements/" + slug + "/opening")), "/opening", Map.of("anyway", "true"));
    }

    @Test
    void itLapsesWithTheTextAndWithTime() throws IOException {
        isRuled();
        signs();
        String link = confirmation();
        revises();
        assertThat(new Visitor().open(link).text()).contains("This has lapsed");
        assertThat(mailsTo(bruno)).anyMatch(subject -> subject.contains("Not signed: "));
        signs();
        String again = confirmation();
        database.sql("UPDATE pending_signature SET mailed_at = now() - interval '5 days' WHERE signatory_id = ?")
                .param(signatory().id())
                .update();
        site.bean(ConfirmationsOverTime.class).remind();
        site.bean(ConfirmationsOverTime.class).remind();
        assertThat(mailsTo(carla))
                .filteredOn(subject -> subject.contains("A reminder"))
                .hasSize(1);
        assertThat(new Visitor().open(again).text()).as("earlier links go on").contains("Shall this signature");
        database.sql("UPDATE pending_signature SET expires_at = now() - interval '1 hour' WHERE signatory_id = ?")
                .param(signatory().id())
                .update();
        assertThat(pressed(again, "/confirmation").text())
                .as("too late, before the job ran")
                .contains("too late");
        assertThat(isSigned()).isFalse();
        signs();
        database.sql("UPDATE pending_signature SET expires_at = now() - interval '1 hour' WHERE signatory_id = ?"
                        + " AND state = 'waiting'")
                .param(signatory().id())
                .update();
        int told = mailsTo(bruno).size();
        site.bean(ConfirmationsOverTime.class).endWhatIsOver();
        assertThat(new Visitor().open(confirmation()).text()).contains("too late");
        assertThat(mailsTo(bruno)).hasSize(told + 1);
    }

    @Test
    void aCoordinatorEndsTheRuleOnceTheSecondPersonCannotBeReached() throws IOException {
        isRuled();
        signs();
        assertThat(desk()).doesNotContain("The second person cannot be reached");
        UUID mail = database.sql("SELECT id FROM mail_message WHERE recipient = ? ORDER BY created_at DESC LIMIT 1")
                .param(carla)
                .query(UUID.class)
                .single();
        site.bean(TransactionOperations.class)
                .executeWithoutResult(status -> site.bean(ApplicationEventMulticaster.class)
                        .multicastEvent(
                                new PayloadApplicationEvent<>(this, new MailBounced(mail, BounceReason.NO_MAILBOX))));
        assertThat(desk())
                .contains(
                        "The second person’s address sent our mail back: there is no such mailbox",
                        "The second person cannot be reached");
        Visitor.Page desk = amina.visitor().open(site.at("/desk/statements/" + slug));
        assertThat(amina.visitor().send(desk, "/second-person", Map.of()).text())
                .doesNotContain("waits for a second");
        assertThat(isSigned()).as("nobody signs by ending a rule").isFalse();
        assertThat(mailsTo(bruno).subList(0, 2))
                .anyMatch(subject -> subject.contains("Not signed: "))
                .anyMatch(subject -> subject.contains("second person"));
        signs();
        assertThat(isSigned()).as("alone").isTrue();
    }

    @Test
    void noCoordinatorEndsTheRuleWhileSomebodyMayAnswer() throws IOException {
        isRuled();
        signs();
        assertThat(site.bean(UnreachableSecondPersons.class)
                        .endRule(statement(), signatory().id()))
                .isFalse();
        database.sql("UPDATE pending_signature SET asked_at = now() - interval '4 days' WHERE signatory_id = ?")
                .param(signatory().id())
                .update();
        assertThat(site.bean(UnreachableSecondPersons.class)
                        .endRule(new StatementId(UUID.randomUUID()), signatory().id()))
                .as("of another statement")
                .isFalse();
        assertThat(desk()).contains("The second person cannot be reached");
        Visitor.Page unconfirmed = amina.visitor().open(site.at("/desk/statements/" + slug + "?answer=unconfirmed"));
        Visitor.Page after = amina.visitor().send(unconfirmed, "/second-person", Map.of());
        assertThat(after.address()).endsWith("?answer=unconfirmed");
        assertThat(after.text()).contains("Nobody is here any more.");
    }

    @Test
    void ofManyConfirmationsAtOnceOneSigns() throws Exception {
        isRuled();
        signs();
        long before = entries(site);
        LinkToken token =
                LinkToken.parse(confirmation().replaceAll(".*/|\\?.*", "")).orElseThrow();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<ConfirmOutcome> press =
                    () -> site.bean(Confirmations.class).confirm(token);
            long confirmed = threads.invokeAll(List.of(press, press, press, press, press, press, press, press)).stream()
                    .map(future -> future.resultNow())
                    .filter(ConfirmOutcome.Confirmed.class::isInstance)
                    .count();
            assertThat(confirmed).isEqualTo(1);
        }
        site.bean(Signatories.class)
                .signatureOf(signatory())
                .ifPresent(signature -> site.bean(Ledger.class).await(signature.submission()));
        assertThat(entries(site)).isEqualTo(before + 1);
    }

    @Test
    void aKeysSignatureWaitsTooAndLapsesWithTheKey(@TempDir Path folder) throws Exception {
        isRuled();
        run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "chair");
        String file = "undersigned-keys@v1\n" + Files.readString(folder.resolve("chair.pub"));
        publishes(file);
        assertThat(signsWithKey(folder).text()).contains("waits for the confirmation", "with its own key (SSH)");
        publishes("undersigned-keys@v1\n");
        assertThat(pressed(confirmation(), "/confirmation").text())
                .as("in the ledger it would come after the revocation")
                .contains("This has lapsed");
        publishes(file);
        signsWithKey(folder);
        assertThat(pressed(confirmation(), "/confirmation").text()).contains("Confirmed");
        assertThat(new Visitor().open(amina.invitation(bruno)).text()).contains("with its own key (SSH)");
    }

    private void publishes(String file) {
        Organisation wharf = site.bean(Accounts.class)
                .organisation(signatory().organisation().orElseThrow())
                .orElseThrow();
        KeyReading.Read read = new KeyReading.Read(
                KeyPlace.FILE,
                file,
                KeyFile.parse(file.getBytes(StandardCharsets.UTF_8)).keys());
        site.bean(OrganisationKeys.class)
                .take(wharf, List.of(read))
                .submissions()
                .forEach(site.bean(Ledger.class)::await);
    }

    private Visitor.Page signsWithKey(Path folder) throws Exception {
        Visitor visitor = new Visitor();
        Visitor.Page page = visitor.open(amina.invitation(bruno));
        // As the second button of the form does.
        page.document()
                .select("form[action$=/signature]")
                .forEach(form -> form.attr("action", form.select("[formaction]").attr("formaction")));
        Visitor.Page keys = visitor.send(page, "/preparation", Map.of("role", "Chair", "authority", "mandate"));
        Files.write(
                folder.resolve("payload.txt"),
                visitor.download(keys.document().select("a[download]").attr("abs:href")));
        Files.deleteIfExists(folder.resolve("payload.txt.sig"));
        run(folder, "ssh-keygen", "-q", "-Y", "sign", "-n", "undersigned", "-f", "chair", "payload.txt");
        return visitor.upload(
                keys, "/signature", "payload.txt.sig", Files.readAllBytes(folder.resolve("payload.txt.sig")));
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    @Test
    void anotherRepresentativeMakesWhatWaitsLapse() throws IOException {
        isRuled();
        signs();
        site.bean(Signatories.class).moveTo(signatory().id(), new EmailAddress("dora@" + domain));
        assertThat(pressed(confirmation(), "/confirmation").text()).contains("This has lapsed");
        assertThat(isSigned()).isFalse();
    }

    @Test
    void erasingForgetsTheSecondPersonToo() throws IOException {
        isRuled();
        signs();
        pressed(confirmation(), "/confirmation");
        UUID wharf = signatory().organisation().orElseThrow();
        site.bean(SignatureEraser.class).erase(statement(), signatory().id());
        assertThat(site.bean(SecondPersons.class).of(wharf)).isEqualTo(Optional.empty());
        assertThat(database.sql("SELECT count(*) FROM pending_signature WHERE signatory_id = ?")
                        .param(signatory().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
