package org.undersigned.app.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;

/** The coordinator's desk. */
class ReviewTest {
    private static final String DECISIONS = "/sign-ons/decisions";

    private static long standing(Caller caller) {
        return caller.site.bean(Signatories.class).signatures(caller.statement()).stream()
                .filter(Signature::stands)
                .count();
    }

    private static Caller withHeld(int people) {
        Caller caller = new Caller(false, true, true);
        for (int n = 0; n < people; n++) {
            String name = Character.toString('a' + n).repeat(7);
            caller.confirms(caller.person(name + " " + caller.unique, caller.address(name)));
        }
        return caller;
    }

    @Test
    void allThatMatchAreAcceptedAtOnceAndThatIsUndone() throws IOException {
        Caller caller = withHeld(3);
        Visitor amina = caller.amina.visitor();
        Visitor.Page desk = caller.desk("");
        assertThat(desk.document().select("[data-sign-on]")).hasSize(3);
        assertThat(desk.text()).contains("The call holds every sign-on for review.");
        amina.send(desk, DECISIONS, Map.of("which", "all", "decision", "accept"));
        Caller.waitFor("they have signed", () -> standing(caller) == 3);
        Visitor.Page accepted = caller.desk("?state=accepted");
        assertThat(accepted.document().select("[data-decision=accept]").text()).contains("3 accepted");
        amina.send(accepted, "/reversal", Map.of());
        Caller.waitFor("the signatures have ended", () -> standing(caller) == 0);
        assertThat(caller.count(SignOn.State.HELD)).isEqualTo(3);
        assertThat(caller.desk("").document().select("[data-decision=accept]").text())
                .contains("undone");
        // And once more: whoever was put back can be accepted.
        amina.send(caller.desk(""), DECISIONS, Map.of("which", "all", "decision", "accept"));
        Caller.waitFor("they have signed again", () -> standing(caller) == 3);
    }

    @Test
    void tickedOnesAreRefusedAndToldNothing() throws IOException {
        Caller caller = withHeld(2);
        Visitor amina = caller.amina.visitor();
        Visitor.Page desk = caller.desk("?q=AAAAAAA");
        String id = desk.document().select("input[name=id]").val();
        assertThat(desk.document().select("[data-sign-on]")).hasSize(1);
        Visitor.Page nothing = amina.send(desk, DECISIONS, Map.of("which", "ticked", "decision", "refuse"));
        assertThat(nothing.status()).isEqualTo(422);
        amina.send(desk, DECISIONS, Map.of("which", "ticked", "id", id, "decision", "refuse"));
        assertThat(caller.only(SignOn.State.REFUSED).id().toString()).isEqualTo(id);
        String link = caller.amina.mailedLink(caller.address("aaaaaaa"), "/sign-ons/");
        assertThat(new Visitor().open(link).text()).contains("Thank you: it is confirmed");
        amina.send(caller.desk(""), "/reversal", Map.of());
        assertThat(caller.count(SignOn.State.HELD)).isEqualTo(2);
    }

    @Test
    void anAcceptedSignatureCanBeEndedForGood() throws IOException {
        Caller caller = withHeld(1);
        Visitor amina = caller.amina.visitor();
        amina.send(caller.desk(""), DECISIONS, Map.of("which", "all", "decision", "accept"));
        Caller.waitFor("it has signed", () -> standing(caller) == 1);
        amina.send(caller.desk("?state=accepted"), DECISIONS, Map.of("which", "all", "decision", "end"));
        Caller.waitFor("it has ended", () -> standing(caller) == 0);
        assertThat(caller.count(SignOn.State.ENDED)).isEqualTo(1);
        assertThat(caller.desk("?state=ended").document().select("[data-decision=end] button"))
                .isEmpty();
    }

    @Test
    void whoWithdrawsIsSeenToHaveWithdrawnAndMaySignAgain() throws IOException {
        Caller caller = new Caller(false, true, false);
        String ani = caller.address("ani");
        SignOn.Typed typed = caller.person("Ani " + caller.unique, ani);
        Visitor.Page receipt = caller.confirms(typed);
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(receipt.address()), "/withdrawal", Map.of());
        Caller.waitFor("the desk knows", () -> caller.count(SignOn.State.WITHDREW) == 1);
        caller.asks(typed);
        Caller.waitFor("a new link is mailed", () -> caller.count(SignOn.State.WAITING) == 1);
        assertThat(caller.presses(ani).text()).contains("You have signed");
    }

    @Test
    void aVouchedOrganisationSignsOnlyWhenAccepted() throws IOException {
        Caller caller = new Caller(true, false, false);
        caller.confirms(caller.organisation("Rowers " + caller.unique, "", caller.address("rowers")));
        assertThat(standing(caller)).isZero();
        caller.amina.visitor().send(caller.desk(""), DECISIONS, Map.of("which", "all", "decision", "accept"));
        Caller.waitFor("it has signed", () -> standing(caller) == 1);
        assertThat(caller.site.bean(Signatories.class).signatures(caller.statement()))
                .singleElement()
                .matches(signature -> signature.method().words().equals("by mail, vouched for"));
    }

    @Test
    void aThousandAreShownInPagesAndDecidedAtOnce() throws IOException {
        Caller caller = new Caller(false, true, true);
        Reviews reviews = caller.site.bean(Reviews.class);
        org.springframework.jdbc.core.simple.JdbcClient database =
                org.springframework.jdbc.core.simple.JdbcClient.create(caller.site.bean(DataSource.class));
        database.sql("""
                        INSERT INTO sign_on (id, statement_id, kind, name, website, role, authority, email, name_key,
                            sound_key, mailbox_key, domain_key, network, state, reasons, asked_at, confirmed_at,
                            revision_sha256, changed_at)
                        SELECT gen_random_uuid(), ?, 'person', 'Person ' || n, '', 'in their own name', 'own-name',
                            'p' || n || '@many.example', 'person' || n, 'person' || n, 'p' || n || '@many.example', '',
                            'net', 'held', '{every-one}', now(), now(), repeat('0', 64), now()
                        FROM generate_series(1, 1000) n""").param(caller.statement().value()).update();
        Visitor.Page desk = caller.desk("?page=10");
        assertThat(desk.document().select("[data-sign-on]")).hasSize(100);
        assertThat(desk.document().select(".pages a")).hasSize(10);
        assertThat(desk.text()).contains("1,000 sign-ons");
        int refused = reviews.decide(
                caller.statement(),
                Decision.What.REFUSE,
                reviews.matching(caller.statement(), new ReviewFilter(SignOn.State.HELD), reviews.now()),
                caller.site.bean(Accounts.class).coordinators().getFirst().id());
        assertThat(refused).isEqualTo(1000);
        assertThat(caller.desk("?state=refused&q=person+77").text()).contains("11 sign-ons");
        assertThat(reviews.undo(
                        caller.statement(),
                        reviews.decisions(caller.statement()).getFirst().id()))
                .isTrue();
        assertThat(caller.count(SignOn.State.HELD)).isEqualTo(1000);
        // Their text was another one: none is accepted under words that were not confirmed.
        List<SignOn> one = reviews.page(caller.statement(), new ReviewFilter(SignOn.State.HELD), 1, 0);
        reviews.decide(
                caller.statement(),
                Decision.What.ACCEPT,
                List.of(one.getFirst().id()),
                caller.site.bean(Accounts.class).coordinators().getFirst().id());
        Caller.waitFor("it is held again", () -> caller.count(SignOn.State.HELD) == 1000);
        assertThat(standing(caller)).isZero();
    }
}
