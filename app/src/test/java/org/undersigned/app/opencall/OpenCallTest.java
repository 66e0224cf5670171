package org.undersigned.app.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Statements;

/** Asking, confirming, and what is held. */
class OpenCallTest {
    private static List<Reason> reasons(SignOn signOn) {
        return signOn.holds().stream().map(Hold::reason).toList();
    }

    private static List<Signature> signatures(Caller caller) {
        return caller.site.bean(Signatories.class).signatures(caller.statement());
    }

    @Test
    void aPersonSignsWithTheButtonBehindTheMailedLinkAndNotByOpeningIt() throws IOException {
        Caller caller = new Caller(false, true, false);
        String ani = caller.address("ani");
        caller.asks(caller.person("Ani " + caller.unique, ani));
        String link = caller.amina.mailedLink(ani, "/sign-ons/");
        Visitor.Page page = new Visitor().open(link);
        assertThat(page.text()).contains("Do you sign this text?", "Ani " + caller.unique, "in their own name");
        assertThat(signatures(caller)).isEmpty();
        Visitor.Page receipt = caller.presses(ani);
        assertThat(receipt.text()).contains("You have signed", "by mail", "own name", "This wasn’t me");
        assertThat(signatures(caller)).singleElement().matches(Signature::isPerson);
        assertThat(new Visitor().open(link).text()).contains("The receipt is in your mail");
        assertThat(caller.amina.mailedLink(ani, "/signatures/")).isNotEmpty();
    }

    @Test
    void everybodyReadsTheSameAnswer() throws IOException {
        Caller caller = new Caller(false, true, false);
        String signed = caller.address("signed");
        caller.confirms(caller.person("Signed " + caller.unique, signed));
        String blocked = caller.address("blocked");
        caller.asks(caller.person("Blocked " + caller.unique, blocked));
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(caller.amina.mailedLink(blocked, "/sign-ons/")), "/objection", Map.of());
        Visitor.Page first = caller.sends("New " + caller.unique, caller.address("new"), Map.of());
        assertThat(first.status()).isEqualTo(200);
        for (String address : List.of(signed, blocked, caller.address("new"))) {
            Visitor.Page again = caller.sends("Somebody " + caller.unique, address, Map.of());
            assertThat(again.status()).isEqualTo(first.status());
            assertThat(again.address()).isEqualTo(first.address());
            assertThat(again.document().html()).isEqualTo(first.document().html());
        }
        // Whoever reads the mailbox is told, and nobody else.
        assertThat(caller.amina.mailedLink(signed, "/signatures/")).isNotEmpty();
        Caller.waitFor("the job has looked", () -> caller.count(SignOn.State.ASKED) == 0);
        assertThat(signatures(caller)).hasSize(1);
    }

    @Test
    void withoutProofOfWorkItIsHeldAndNotRefused() throws IOException {
        Caller caller = new Caller(false, true, false);
        String ani = caller.address("ani");
        caller.sends("Ani " + caller.unique, ani, Map.of("nickname", "Ani"));
        assertThat(caller.presses(ani).text()).contains("Thank you: it is confirmed");
        assertThat(reasons(caller.only(SignOn.State.HELD)))
                .containsExactlyInAnyOrder(Reason.NO_PROOF, Reason.TOO_FAST, Reason.TRAP);
        assertThat(signatures(caller)).isEmpty();
    }

    @Test
    void anOrganisationAtItsOwnDomainSignsAtOnceAndOthersWait() {
        Caller caller = new Caller(true, false, false);
        String domain = caller.unique + ".example";
        Visitor.Page receipt =
                caller.confirms(caller.organisation("Friends of " + caller.unique, domain, caller.address("office")));
        assertThat(receipt.text()).contains("You have signed", "by mail, own domain");
        String elsewhere = caller.unique + "@elsewhere.example";
        caller.confirms(caller.organisation("Rowers " + caller.unique + "q", caller.unique + "q.example", elsewhere));
        assertThat(reasons(caller.only(SignOn.State.HELD))).containsExactly(Reason.MAILBOX_ELSEWHERE);
    }

    @Test
    void nobodyBecomesAKnownOrganisationByTypingItsName() {
        Caller caller = new Caller(true, false, false);
        String name = "Harbour " + caller.unique;
        caller.site.bean(Accounts.class).organisationNamed(name, Optional.empty());
        String evil = "z" + caller.unique + ".example";
        caller.confirms(caller.organisation(name.toUpperCase(java.util.Locale.ROOT), evil, "me@" + evil));
        assertThat(reasons(caller.only(SignOn.State.HELD))).contains(Reason.KNOWN_ORGANISATION);
        assertThat(signatures(caller)).isEmpty();
        assertThat(caller.site
                        .bean(Accounts.class)
                        .organisationNamed(name, Optional.empty())
                        .domain())
                .isEmpty();
    }

    @Test
    void duplicatesAreHeldWithTheirReasons() {
        Caller caller = new Caller(true, true, false);
        String domain = caller.unique + ".example";
        caller.confirms(caller.organisation("Friends of " + caller.unique, domain, caller.address("office")));
        caller.confirms(caller.organisation(
                "The friends of " + caller.unique + " e.V.", "north." + domain, "chair@north." + domain));
        assertThat(reasons(caller.only(SignOn.State.HELD)))
                .contains(Reason.SAME_NAME, Reason.SAME_DOMAIN, Reason.KNOWN_ORGANISATION);
        caller.confirms(caller.person("Ani " + caller.unique, caller.address("ani")));
        caller.confirms(caller.person("Bruno Ferry", caller.address("ani+again")));
        assertThat(caller.count(SignOn.State.HELD)).isEqualTo(2);
        assertThat(signatures(caller)).hasSize(2);
    }

    @Test
    void oneMailboxSignsOnceForAPersonHoweverOftenItAsks() {
        Caller caller = new Caller(false, true, false);
        String ani = caller.address("ani");
        SignOn.Typed typed = caller.person("Ani " + caller.unique, ani);
        caller.asks(typed);
        caller.asks(typed);
        Caller.waitFor("both are mailed", () -> caller.count(SignOn.State.WAITING) == 2);
        caller.presses(ani);
        assertThat(caller.count(SignOn.State.WAITING)).isZero();
        caller.asks(caller.person("Ani " + caller.unique + " again", ani));
        Caller.waitFor("it was looked at", () -> caller.count(SignOn.State.ASKED) == 0);
        assertThat(caller.count(SignOn.State.WAITING)).isZero();
        assertThat(signatures(caller)).hasSize(1);
    }

    @Test
    void whoSignedBeforeTheCallIsComparedToo() {
        Caller caller = new Caller(true, false, false);
        String domain = caller.unique + ".example";
        JdbcClient database = JdbcClient.create(caller.site.bean(DataSource.class));
        database.sql("DELETE FROM open_call WHERE statement_id = ?")
                .param(caller.statement().value())
                .update();
        caller.amina.invites(
                caller.slug, List.of("Friends of " + caller.unique + ", " + caller.address("office") + ", " + domain));
        Coordinator.signs(caller.amina.invitation(caller.address("office")));
        caller.site
                .bean(OpenCalls.class)
                .switchOn(
                        caller.site.bean(Statements.class).statement(caller.statement()),
                        true,
                        false,
                        false,
                        Optional.empty());
        caller.asks(caller.organisation("Friends of " + caller.unique, domain, caller.address("office")));
        assertThat(caller.amina.mailedLink(caller.address("office"), "/signatures/"))
                .isNotEmpty();
        caller.confirms(caller.organisation("Friends of " + caller.unique, domain, caller.address("other")));
        assertThat(reasons(caller.only(SignOn.State.HELD))).contains(Reason.SAME_NAME, Reason.INVITED);
        assertThat(signatures(caller)).hasSize(1);
    }

    @Test
    void beforeThePublicationOnlyTheHandedOutAddressLeadsToTheForm() throws IOException {
        Caller caller = new Caller(false, true, false);
        assertThat(new Visitor()
                        .open(caller.site.at("/statements/" + caller.slug + "/sign"))
                        .status())
                .isEqualTo(404);
        String first = caller.form();
        assertThat(new Visitor().open(first).document().select("#sign-on")).hasSize(1);
        caller.site.bean(OpenCalls.class).readdress(caller.statement());
        assertThat(new Visitor().open(first).status()).isEqualTo(404);
        assertThat(new Visitor().open(caller.form()).status()).isEqualTo(200);
    }

    @Test
    void theFuseStopsTheFormAndHoldsWhatIsConfirmedAfterIt() throws IOException {
        Caller caller = new Caller(false, true, false);
        String ani = caller.address("ani");
        caller.asks(caller.person("Ani " + caller.unique, ani));
        caller.amina.mailedLink(ani, "/sign-ons/");
        Visitor amina = caller.amina.visitor();
        amina.send(amina.open(caller.site.at("/desk/statements/" + caller.slug + "/open-call")), "/pause", Map.of());
        assertThat(new Visitor().open(caller.form()).text()).contains("takes no sign-ons now");
        caller.presses(ani);
        assertThat(reasons(caller.only(SignOn.State.HELD))).containsExactly(Reason.CALL_OFF);
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsWhatWasTyped() throws IOException {
        Caller caller = new Caller(true, true, false);
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.open(caller.form());
        String action = form.document().select("#sign-on").attr("action");
        Visitor.Page again =
                visitor.send(form, action, Map.of("kind", "organisation", "name", "Rowers", "email", "no address"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#name").val()).isEqualTo("Rowers");
        assertThat(again.document().select(".problem")).hasSize(4);
    }

    @Test
    void whoNeverConfirmsOrIsRefusedIsForgotten() {
        Caller caller = new Caller(false, true, true);
        caller.asks(caller.person("Ani " + caller.unique, caller.address("ani")));
        caller.confirms(caller.person("Bo " + caller.unique, caller.address("bo")));
        Caller.waitFor("one waits", () -> caller.count(SignOn.State.WAITING) == 1);
        caller.site
                .bean(Reviews.class)
                .decide(
                        caller.statement(),
                        Decision.What.REFUSE,
                        List.of(caller.only(SignOn.State.HELD).id()),
                        caller.site
                                .bean(Accounts.class)
                                .coordinators()
                                .getFirst()
                                .id());
        JdbcClient database = JdbcClient.create(caller.site.bean(DataSource.class));
        database.sql("UPDATE sign_on SET asked_at = asked_at - interval '8 days' WHERE statement_id = ?")
                .param(caller.statement().value())
                .update();
        caller.site.bean(ForgetSignOns.class).forget();
        assertThat(caller.count(SignOn.State.WAITING)).isZero();
        assertThat(caller.count(SignOn.State.REFUSED)).isEqualTo(1);
        database.sql("UPDATE sign_on SET changed_at = changed_at - interval '31 days' WHERE statement_id = ?")
                .param(caller.statement().value())
                .update();
        caller.site.bean(ForgetSignOns.class).forget();
        assertThat(caller.count(SignOn.State.REFUSED)).isZero();
    }

    @Test
    void aCallEndsWithItsLastDay() {
        Caller caller = new Caller(false, true, false);
        OpenCalls calls = caller.site.bean(OpenCalls.class);
        assertThat(calls.takesSignOns(caller.statement())).isTrue();
        calls.switchOn(
                caller.site.bean(Statements.class).statement(caller.statement()),
                false,
                true,
                false,
                Optional.of(java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1)));
        assertThat(calls.takesSignOns(caller.statement())).isFalse();
    }
}
