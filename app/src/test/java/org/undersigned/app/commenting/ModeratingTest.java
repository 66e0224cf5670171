package org.undersigned.app.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.commenting.marking.Block;
import org.undersigned.app.commenting.marking.Blocklist;
import org.undersigned.app.commenting.marking.Mark;

/** The queue over HTTP and without scripts, the blocklist, and the retention clock. */
class ModeratingTest {
    private static TestSite site;
    private static Commenter readers;
    private static Visitor amina;

    @BeforeAll
    static void start() {
        site = TestSite.fresh("--undersigned.comments.address-days=30");
        readers = new Commenter(site);
        amina = readers.amina.visitor();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static int count(Commenter commenter, Comment.State state) {
        return site.bean(Moderation.class)
                .count(new QueueFilter(state, Optional.of(commenter.statement().value())));
    }

    private static Visitor.Page queue(Commenter commenter, String state) throws IOException {
        return amina.open(site.at("/desk/comments?state=" + state + "&statement="
                + commenter.statement().value()));
    }

    private static int mailsToAmina() {
        return readers.database
                .sql(
                        "SELECT count(*) FROM mail_message WHERE recipient = 'amina@ferry.example' AND body LIKE '%/desk/comments%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void twoHundredAreDecidedAtOnceAndTakenBack() throws IOException {
        Commenter many = new Commenter(site);
        many.manyWait(200, "many@crowd.example");
        many.manyWait(1, "late@crowd.example");
        Visitor.Page page = queue(many, "waiting");
        assertThat(page.document().select(".moderated > li")).hasSize(100);
        many.manyWait(1, "unseen@crowd.example");
        amina.send(page, "/decisions", Map.of("decision", "approve", "which", "all"));
        assertThat(count(many, Comment.State.APPROVED)).isEqualTo(201);
        // Whoever came after the list was shown is not decided upon unseen.
        assertThat(count(many, Comment.State.WAITING)).isEqualTo(1);
        Visitor.Page first = many.shows("/comments", "201 comments");
        assertThat(first.document().select(".threads > li")).hasSize(100);
        assertThat(new Visitor().open(many.path() + "/comments/3").document().select(".threads > li"))
                .hasSize(1);
        Visitor.Page after = queue(many, "waiting");
        amina.send(after, "/reversal", Map.of());
        assertThat(count(many, Comment.State.WAITING)).isEqualTo(202);
        many.shows("/comments", "No comments yet");
        many.shows("/comments/3", "There is nothing at this address");
        assertThat(amina.send(after, "/reversal", Map.of()).status()).isEqualTo(409);
        Visitor.Page none = amina.send(queue(many, "waiting"), "/decisions", Map.of("decision", "spam"));
        assertThat(none.status()).isEqualTo(422);
        many.database
                .sql("DELETE FROM comment WHERE statement_id = ?")
                .param(many.statement().value())
                .update();
    }

    @Test
    void aDecisionLeavesAloneWhatItsAuthorChangedMeanwhile() {
        UUID id = readers.waiting("Nele", "nele@crowd.example", "First words");
        Instant shown = Instant.now();
        Commenter.presses(
                readers.amina.mailedLink("nele@crowd.example", "/comments/"), "/text", Map.of("text", "Other words"));
        UUID person =
                readers.database.sql("SELECT id FROM person").query(UUID.class).single();
        Moderation moderation = site.bean(Moderation.class);
        assertThat(moderation.decide(Decision.What.APPROVE, java.util.List.of(id), shown, person))
                .isZero();
        assertThat(readers.decide(Decision.What.APPROVE, id)).isEqualTo(1);
        readers.shows("/comments", "Other words");
        // Taken down, and brought back by undoing.
        readers.decide(Decision.What.REJECT, id);
        readers.shows("/comments", "Other words", false);
        moderation.undo(moderation.decisions().getFirst().id());
        readers.shows("/comments", "Other words");
        readers.decide(Decision.What.SPAM, id);
    }

    @Test
    void coordinatorsAreMailedOnceForAFullQueue() {
        Commenter quiet = new Commenter(site);
        quiet.database
                .sql("UPDATE comment SET state = 'spam', decided_at = now() WHERE state = 'waiting'")
                .update();
        int before = mailsToAmina();
        UUID one = quiet.waiting("Una", "una@quiet.example", "One");
        UUID two = quiet.waiting("Dua", "dua@quiet.example", "Two");
        assertThat(mailsToAmina()).isEqualTo(before + 1);
        quiet.decide(Decision.What.SPAM, one, two);
        UUID three = quiet.waiting("Tria", "tria@quiet.example", "Three");
        assertThat(mailsToAmina()).isEqualTo(before + 2);
        quiet.decide(Decision.What.SPAM, three);
    }

    @Test
    void blockedSendersAndWordsAreMarkedForTheModeratorAlone() throws IOException {
        Commenter here = new Commenter(site);
        UUID first = here.waiting("Vera", "Vera+x@blocked.example", "A plain remark");
        Visitor.Page page = queue(here, "waiting");
        assertThat(page.document().html()).doesNotContainIgnoringCase("vera+x");
        assertThat(site.bean(Moderation.class).blockSender(first, Block.Kind.ADDRESS))
                .isTrue();
        Blocklist blocklist = site.bean(Blocklist.class);
        assertThat(blocklist.block(Block.Kind.DOMAIN, "@Quiet.example")).isTrue();
        assertThat(blocklist.block(Block.Kind.DOMAIN, "no domain")).isFalse();
        Visitor.Page settings = amina.open(site.at("/desk/comments/settings"));
        amina.send(settings, "/blocks", Map.of("kind", "word", "value", "CASINO"));
        UUID id = here.waiting("Vera", "vera@blocked.example", "The Casino, again");
        Comment marked = site
                .bean(Moderation.class)
                .page(
                        new QueueFilter(
                                Comment.State.WAITING,
                                Optional.of(here.statement().value())),
                        10,
                        0)
                .stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(marked.marks())
                .containsExactlyInAnyOrder(
                        new Mark(Mark.Reason.BLOCKED_SENDER), new Mark(Mark.Reason.BLOCKED_WORD, "casino"));
        assertThat(queue(here, "waiting").text()).contains("blocked word “casino”");
        assertThat(new Visitor()
                        .open(readers.amina.mailedLink("vera@blocked.example", "/comments/"))
                        .text())
                .contains("waits for a moderator")
                .doesNotContain("blocked");
        assertThat(amina.open(site.at("/desk/comments/settings")).text()).doesNotContain("vera");
        here.decide(Decision.What.SPAM, first, id);
        blocklist.release(Block.Kind.DOMAIN, "quiet.example");
    }

    @Test
    void theClockErasesAddressesAndWhatNobodyWants() {
        Commenter here = new Commenter(site);
        UUID unconfirmed = here.unconfirmed("Ida", "ida@clock.example", "Never confirmed", Optional.empty());
        UUID approved = here.waiting("Jon", "jon@clock.example", "Approved");
        UUID refused = here.waiting("Kim", "kim@clock.example", "Refused");
        here.decide(Decision.What.APPROVE, approved);
        here.decide(Decision.What.REJECT, refused);
        here.after("6 days", unconfirmed);
        here.after("29 days", approved);
        assertThat(address(here, approved)).contains("jon@clock.example");
        assertThat(address(here, unconfirmed)).contains("ida@clock.example");
        here.after("2 days", unconfirmed);
        here.after("2 days", approved);
        here.after("31 days", refused);
        assertThat(address(here, approved)).isEmpty();
        assertThat(here.state(approved)).isEqualTo(Comment.State.APPROVED);
        assertThat(here.database
                        .sql("SELECT count(*) FROM comment WHERE id IN (?, ?)")
                        .params(unconfirmed, refused)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Optional<String> address(Commenter commenter, UUID id) {
        return commenter
                .database
                .sql("SELECT coalesce(email, '') FROM comment WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(email -> !email.isEmpty());
    }

    @Test
    void onePersonsDataIsHandedOutAndErased() throws IOException {
        Commenter here = new Commenter(site);
        UUID id = here.waiting("Lea", "lea@person.example", "Forget me");
        here.decide(Decision.What.APPROVE, id);
        here.shows("/comments", "Forget me");
        String all = site.bean(PersonalData.class).export(new EmailAddress("Lea+alias@person.example"));
        assertThat(all).contains("Forget me", "lea@person.example", "approved");
        Visitor.Page settings = amina.open(site.at("/desk/comments/settings"));
        assertThat(settings.document().select("button[formaction$=erasure]")).hasSize(1);
        int erased = site.bean(PersonalData.class).erase(new EmailAddress("lea@person.example"));
        assertThat(erased).isEqualTo(1);
        here.shows("/comments", "Forget me", false);
        assertThat(here.database
                        .sql("SELECT count(*) FROM mail_message WHERE recipient = 'lea@person.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(new String(amina.download(here.path() + "/comments"), StandardCharsets.UTF_8))
                .doesNotContain("Lea");
    }
}
