package org.undersigned.app.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.commenting.marking.Mark;

/** What people send who mean no good. */
class HostileCommentsTest {
    private static Commenter readers;
    private static Commenter others;

    @BeforeAll
    static void start() {
        readers = new Commenter(TestSite.shared());
        others = new Commenter(TestSite.shared());
    }

    private static int count() {
        return readers.database
                .sql("SELECT count(*) FROM comment WHERE statement_id = ?")
                .param(readers.statement().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void markupAndDirectionsAreText() throws IOException {
        String text = "<script>alert(1)</script> <img src=x onerror=alert(1)> \u202Elive\u202C https://evil.example/";
        UUID id = readers.waiting("<b>Eve</b>\u202E", "eve@hostile.example", text);
        readers.decide(Decision.What.APPROVE, id);
        Visitor.Page page = readers.shows("/comments", "<b>Eve</b>");
        assertThat(page.document().select("script, img, .said a, .by b b")).isEmpty();
        assertThat(page.document().select("#c-" + id + " .said").attr("dir")).isEqualTo("auto");
        assertThat(page.document().select("#c-" + id + " .said").text()).contains("<script>alert(1)</script>");
        assertThat(page.document().outerHtml().codePoints().filter(c -> c >= 0x202A && c <= 0x202E))
                .isEmpty();
        readers.decide(Decision.What.SPAM, id);
        readers.shows("/comments", "Eve", false);
    }

    @Test
    void whatIsTooLongOrEmptyComesBackWithEverythingTyped() throws IOException {
        int before = count();
        String megabyte = "words ".repeat(180_000);
        Visitor.Page page =
                readers.sends(new Visitor(), "new", Commenter.fields("x".repeat(101), "nonsense", megabyte));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".problem").eachText()).hasSize(3);
        assertThat(page.document().select("#name").val()).hasSize(101);
        assertThat(page.document().select("#text").val()).hasSizeGreaterThan(1_000_000);
        Visitor.Page empty = readers.sends(new Visitor(), "new", Commenter.fields(" \u200B", "", "\u202E \n"));
        assertThat(empty.document().select(".problem").eachText()).hasSize(3);
        Visitor.Page address =
                readers.sends(new Visitor(), "new", Commenter.fields("eve@evil.example", "eve@evil.example", "Hello"));
        assertThat(address.document().select("#name-problem").text()).contains("public");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aNameAddsNoHeadersAndAPostNeedsItsToken() throws IOException {
        Map<String, String> fields = Commenter.fields("Eve\r\nBcc: all", "bcc@hostile.example", "Hello");
        assertThat(readers.sends(new Visitor(), "new", fields).status()).isEqualTo(200);
        readers.amina.mailedLink("bcc@hostile.example", "/comments/");
        assertThat(readers.database
                        .sql("SELECT subject || body FROM mail_message WHERE recipient = 'bcc@hostile.example'")
                        .query(String.class)
                        .single())
                .doesNotContain("Bcc");
        Map<String, String> forged = new HashMap<>(fields);
        forged.put("_csrf", "forged");
        assertThat(readers.sends(new Visitor(), "new", forged).status()).isEqualTo(403);
    }

    @Test
    void nobodyRepliesAcrossStatementsOrToWhatIsNotPublic() throws IOException {
        UUID elsewhere = others.waiting("Otto", "otto@hostile.example", "Elsewhere");
        assertThat(open(others, elsewhere)).isEqualTo(404);
        others.decide(Decision.What.APPROVE, elsewhere);
        assertThat(open(others, elsewhere)).isEqualTo(200);
        assertThat(open(readers, elsewhere)).isEqualTo(404);
        UUID reply = others.unconfirmed("Pia", "pia@hostile.example", "A reply", Optional.of(elsewhere));
        Commenter.presses(readers.amina.mailedLink("pia@hostile.example", "/comments/"), "/confirmation", Map.of());
        others.decide(Decision.What.APPROVE, reply);
        assertThat(open(others, reply)).isEqualTo(404);
        for (String id : List.of("1", UUID.randomUUID().toString(), "%2e%2e", "x".repeat(5000))) {
            assertThat(new Visitor()
                            .open(readers.path() + "/comments/" + id + "/reply")
                            .status())
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
        }
        assertThat(new Visitor().open(readers.path() + "/comments/" + elsewhere).status())
                .isEqualTo(404);
    }

    private static int open(Commenter at, UUID id) throws IOException {
        return new Visitor().open(at.path() + "/comments/" + id + "/reply").status();
    }

    @Test
    void aLinkIsGoodForItsOwnCommentOnly() throws IOException {
        UUID mine = readers.waiting("Mia", "mia@hostile.example", "Mine");
        UUID yours = readers.waiting("Uwe", "uwe@hostile.example", "Yours");
        String link = readers.amina.mailedLink("mia@hostile.example", "/comments/");
        Visitor mia = new Visitor();
        Visitor.Page own = mia.open(link);
        mia.send(own, "/text", Map.of("text", "Changed", "id", yours.toString(), "comment", yours.toString()));
        assertThat(readers.database
                        .sql("SELECT text FROM comment WHERE id = ?")
                        .param(yours)
                        .query(String.class)
                        .single())
                .isEqualTo("Yours");
        String forged = link.substring(0, link.length() - 4) + "AAAA";
        assertThat(mia.open(forged).status()).isEqualTo(404);
        assertThat(mia.open(readers.site.at("/desk/comments")).address()).contains("/sign-in");
        assertThat(readers.state(mine)).isEqualTo(Comment.State.WAITING);
        readers.decide(Decision.What.SPAM, mine, yours);
        assertThat(mia.open(link).text()).contains("Your comment is not public").doesNotContain("spam");
    }

    @Test
    void whatAProgramSendsIsMarkedAndNotTold() throws IOException {
        Map<String, String> fields = Commenter.fields("Bot", "bot@hostile.example", """
                https://a.example http://b.example www.c.example and bot@hostile.example""");
        fields.put("nickname", "Bot");
        Visitor.Page page = readers.sends(new Visitor(), "new", fields);
        assertThat(page.text()).contains("Look into your mail");
        Commenter.presses(readers.amina.mailedLink("bot@hostile.example", "/comments/"), "/confirmation", Map.of());
        Comment held = readers
                .site
                .bean(Moderation.class)
                .page(
                        new QueueFilter(
                                Comment.State.WAITING,
                                Optional.of(readers.statement().value())),
                        100,
                        0)
                .stream()
                .filter(comment -> comment.name().equals("Bot"))
                .findFirst()
                .orElseThrow();
        assertThat(held.marks())
                .extracting(Mark::reason)
                .contains(Mark.Reason.TRAP, Mark.Reason.TOO_FAST, Mark.Reason.LINKS, Mark.Reason.OWN_ADDRESS);
    }

    @Test
    void aStatementThatTakesNoneHasNoForm() throws IOException {
        Commenter closed = new Commenter(TestSite.shared());
        Standings standings = closed.site.bean(Standings.class);
        Visitor late = new Visitor();
        Visitor.Page form = late.open(closed.path() + "/comments/new");
        standings.set(closed.statement(), Optional.of(Standing.CLOSED));
        Visitor.Page answer = late.send(form, "/comments/new", Commenter.fields("Late", "late@hostile.example", "Hi"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.document().select("#text").val()).isEqualTo("Hi");
        closed.shows("", "Write a comment", false);
        standings.set(closed.statement(), Optional.of(Standing.HIDDEN));
        assertThat(new Visitor().open(closed.path() + "/comments/new").status()).isEqualTo(404);
    }
}
