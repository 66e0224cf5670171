package org.undersigned.app.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.keys.KeyPlace;
import org.undersigned.app.keys.KeyReading;
import org.undersigned.app.keys.OrganisationKeys;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.KeyFile;

/** Bruno signs for Wharf; Carla confirms, refuses, or is not asked in time. */
class SecondConfirmationTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
    private final String domain = "w" + UUID.randomUUID() + ".example";
    private final String bruno = "bruno@" + domain;
    private final String carla = "carla@" + domain;
    private String slug = "";

    @BeforeEach
    void isInvited() {
        slug = invited(bruno);
    }

    private String invited(String address) {
        String opened = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(opened, List.of("Wharf " + domain + ", " + address + ", " + domain));
        return opened;
    }

    private Visitor.Page room(String address) throws IOException {
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(site.at("/signed")), "/signed", Map.of("email", address));
        return visitor.open(amina.mailedLink(address, "/signed/"));
    }

    private static Visitor.Page sent(Visitor.Page page, String action, Map<String, String> fields) throws IOException {
        Visitor visitor = new Visitor();
        return visitor.send(visitor.open(page.address()), action, fields);
    }

    private Visitor.Page asksFor(String second) throws IOException {
        return sent(room(bruno), "/second-person", Map.of("second", second));
    }

    private void isRuled() throws IOException {
        assertThat(asksFor(carla).text()).contains("takes effect once everybody whom it concerns has agreed");
        assertThat(pressed(amina.mailedLink(carla, "/second-person/"), "/agreement")
                        .text())
                .contains("Settled");
    }

    private static Visitor.Page pressed(String link, String button) throws IOException {
        Visitor visitor = new Visitor();
        return visitor.send(visitor.open(link), button, Map.of());
    }

    private Visitor.Page signs() {
        return Coordinator.signs(amina.invitation(bruno));
    }

    private String confirmation() {
        return amina.mailedLink(carla, "/confirmations/");
    }

    private StatementId statement() {
        return site.bean(Statements.class).withSlug(slug).id();
    }

    private Signatory signatory() {
        return site.bean(Signatories.class).of(statement()).getFirst();
    }

    private boolean isSigned() {
        return site.bean(Signatories.class).signatureOf(signatory()).isPresent();
    }

    private String desk() throws IOException {
        return amina.visitor().open(site.at("/desk/statements/" + slug)).text();
    }

    private List<String> mailsTo(String address) throws IOException {
        return new Visitor()
                .open(site.at("/mailbox"))
                .document()
                .select("[data-to='" + address + "'] a")
                .eachText();
    }

    private static long entries(TestSite site) {
        return site.bean(Ledger.class).latest().size();
    }

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
    void ofManyConfirmationsAtOnceOneSigns() throws Exception {
        isRuled();
        signs();
        long before = entries(site);
        LinkToken token =
                LinkToken.parse(confirmation().replaceFirst(".*/", "")).orElseThrow();
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
    void nobodySetsItAloneAndNobodyIsTheirOwnSecond() throws IOException {
        assertThat(asksFor(bruno.replace("@", "+second@").toUpperCase(Locale.ROOT))
                        .text())
                .contains("This is your own mailbox");
        assertThat(asksFor("carla@elsewhere.example").text()).contains("has an address at " + domain);
        isRuled();
        assertThat(room(bruno).text()).contains("A second person must confirm each signature: c…@" + domain);
        aged();
        assertThat(sent(room(bruno), "/second-person/end", Map.of()).text()).contains("goes on until the other person");
        assertThat(signs().text()).as("it goes on").contains("waits for the confirmation");
        assertThat(pressed(amina.mailedLink(carla, "/second-person/"), "/refusal")
                        .text())
                .contains("Nothing changes");
        aged();
        sent(room(bruno), "/second-person", Map.of("second", "dora@" + domain));
        assertThat(pressed(amina.mailedLink("dora@" + domain, "/second-person/"), "/agreement")
                        .text())
                .as("the new one alone changes nothing")
                .contains("You have agreed");
        assertThat(room(bruno).text()).contains("c…@" + domain);
        assertThat(pressed(amina.mailedLink(carla, "/second-person/"), "/agreement")
                        .text())
                .contains("Settled");
        assertThat(room(bruno).document().select("[data-second=on]").text()).contains("d…@" + domain);
        aged();
        sent(room(bruno), "/second-person/end", Map.of());
        pressed(amina.mailedLink("dora@" + domain, "/second-person/"), "/agreement");
        assertThat(room(bruno).text()).contains("Now your representative signs alone");
    }

    /** As if an hour had passed, within which nobody is written to twice. */
    private void aged() {
        database.sql("UPDATE second_person_change SET asked_at = asked_at - interval '1 hour'")
                .update();
        database.sql("UPDATE room_link SET created_at = created_at - interval '2 days'")
                .update();
    }

    @Test
    void whereTheSecondPersonSignsTheFirstConfirms() throws IOException {
        isRuled();
        slug = invited(carla);
        Coordinator.signs(amina.invitation(carla));
        assertThat(pressed(amina.mailedLink(bruno, "/confirmations/"), "/confirmation")
                        .text())
                .contains("Confirmed");
        assertThat(isSigned()).isTrue();
    }

    @Test
    void withoutAWebsiteTheAddressBookSaysWhoBelongsToIt() throws IOException {
        String dario = "dario" + UUID.randomUUID() + "@mailbox.example";
        slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Choir " + domain + ", " + dario));
        UUID choir = signatory().organisation().orElseThrow();
        String elin = "elin" + UUID.randomUUID() + "@mailbox.example";
        assertThat(sent(room(dario), "/second-person", Map.of("second", elin)).text())
                .contains("ask the coordinator to write to your second person");
        site.bean(AddressBook.class).used(choir, new EmailAddress(elin), "en");
        assertThat(sent(room(dario), "/second-person", Map.of("second", elin)).text())
                .contains("takes effect once everybody");
    }

    @Test
    void anotherSpellingOfTheNameIsNoWayAroundIt() throws IOException {
        isRuled();
        slug = amina.opens(Texts.NIGHT_FERRY);
        String dora = "dora@" + domain;
        amina.invites(slug, List.of("The Wharf of " + domain + ", " + dora + ", " + domain));
        assertThat(Coordinator.signs(amina.invitation(dora)).text()).contains("(c…@" + domain + ")");
        assertThat(sent(room(dora), "/second-person/end", Map.of()).text()).contains("goes on until the other person");
        pressed(amina.mailedLink(carla, "/second-person/"), "/agreement");
        assertThat(room(bruno).text()).contains("Now your representative signs alone");
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
