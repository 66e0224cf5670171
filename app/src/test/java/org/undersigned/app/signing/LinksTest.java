package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** What a mailed link can do, and what nobody can do with it. */
class LinksTest {
    private static final Map<String, String> ANSWERS = Map.of("role", "Chair", "authority", "board-decision");

    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));

    private String invited(String name) {
        String unique = name + UUID.randomUUID();
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Friends of " + unique + ", " + unique + "@ferry.example"));
        return amina.invitation(unique + "@ferry.example");
    }

    private static Visitor.Page open(String link) throws IOException {
        return new Visitor().open(link);
    }

    private long entries() {
        return site.bean(Ledger.class).latest().size();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1, link.indexOf('?'));
    }

    @Test
    void openingALinkHoweverOftenChangesNothing() throws IOException {
        String link = invited("scanner");
        long before = entries();
        for (int i = 0; i < 5; i++) {
            assertThat(open(link).text()).contains("Will you sign this text?");
        }
        assertThat(entries()).isEqualTo(before);
        assertThat(amina.visitor().open(site.at("/desk")).text()).contains("0 of 1 have signed");
    }

    @Test
    void aSecondSignatureAddsNothing() throws IOException {
        String link = invited("twice");
        Visitor.Page form = open(link);
        Coordinator.signs(link);
        long before = entries();
        Visitor visitor = new Visitor();
        Visitor.Page stale = visitor.open(link);
        assertThat(stale.text()).contains("You have signed");
        Map<String, String> again = new HashMap<>(ANSWERS);
        again.put("text", form.document().select("[name=text]").val());
        assertThat(site.bean(Signing.class)
                        .signByMail(
                                new LinkToken(token(link)),
                                new Declaration("Chair", Authority.BOARD_DECISION),
                                String.valueOf(again.get("text"))))
                .isInstanceOf(SignOutcome.AlreadySigned.class);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void ofManyPressesAtOnceOneSigns() throws Exception {
        String link = invited("crowd");
        long before = entries();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Visitor.Page>> presses = IntStream.range(0, 8)
                    .<Callable<Visitor.Page>>mapToObj(n -> () -> Coordinator.signs(link))
                    .toList();
            for (Future<Visitor.Page> press : threads.invokeAll(presses)) {
                try {
                    assertThat(press.get().text()).contains("You have signed");
                } catch (ExecutionException e) {
                    // It opened the page when the signature was there already.
                    String receipt = site.at("/signatures/" + token(link));
                    assertThat(e).hasRootCauseMessage("the page " + receipt + " has no form for /signature");
                }
            }
        }
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void anExpiredLinkIsRefusedInASentence() throws IOException {
        String link = invited("late");
        database.sql("UPDATE signatory_link SET expires_at = now() - interval '1 second' WHERE token_hash = ?")
                .param(new LinkToken(token(link)).hash())
                .update();
        assertDead(link);
    }

    @Test
    void aReplacedLinkIsRefusedAndTheNewOneWorks() throws IOException {
        String link = invited("renewed");
        Invitations invitations = site.bean(Invitations.class);
        Signatory invited =
                site.bean(Signatories.class).behind(new LinkToken(token(link))).orElseThrow();
        assertThat(invitations.inviteAgain(invited.statement(), invited.id(), invited.email()))
                .isTrue();
        assertDead(link);
        assertThat(open(amina.invitation(invited.email().value())).text()).contains("Will you sign this text?");
    }

    @Test
    void aForeignOrBrokenLinkIsRefusedInTheSameSentence() throws IOException {
        String foreign = LinkToken.random(new SecureRandom()).value();
        assertDead(site.at("/invitations/" + foreign));
        assertDead(site.at("/invitations/" + foreign.substring(3)));
        assertDead(site.at("/invitations/%00%2e%2e"));
    }

    private static void assertDead(String link) throws IOException {
        Visitor.Page page = open(link);
        assertThat(page.status()).isIn(400, 404);
        if (page.status() == 404) {
            assertThat(page.text()).contains("This link doesn’t work");
        }
        assertThat(page.document().select("main form")).isEmpty();
    }

    @Test
    void afterDecliningNobodySignsByThatLink() throws IOException {
        String link = invited("no");
        Visitor visitor = new Visitor();
        Visitor.Page form = visitor.open(link);
        visitor.send(form, "/refusal", Map.of());
        Visitor.Page signed = visitor.send(form, "/signature", ANSWERS);
        assertThat(signed.status()).isEqualTo(404);
        assertThat(signed.text()).contains("You have declined.").doesNotContain("You have signed");
    }

    @Test
    void whoDidNotSignCanSayThatItWasNotThem() throws IOException {
        String link = invited("objector");
        Coordinator.signs(link);
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(link), "/objection", Map.of());
        String slug = site.bean(Statements.class).all().getFirst().slug().value();
        assertThat(amina.visitor().open(site.at("/desk/statements/" + slug)).text())
                .contains("“This wasn’t us.”");
        assertThat(amina.mailedLink("amina@ferry.example", "/desk/statements/"))
                .isEqualTo(site.at("/desk/statements/" + slug));
    }

    @Test
    void whatWasTypedIsNotLostWhenSomethingIsMissing() throws IOException {
        Visitor visitor = new Visitor();
        Visitor.Page page =
                visitor.send(visitor.open(invited("typed")), "/signature", Map.of("role", "Fish\u202Ewife"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("[name=role]").val()).isEqualTo("Fish\u202Ewife");
        assertThat(page.document().select(".problem").eachText())
                .containsExactly(
                        "There is a character that reorders text (U+202E) after “Fish”.",
                        "Say on what authority you sign.");
    }

    @Test
    void formsWithoutTheirTokenChangeNothing() throws IOException {
        String link = invited("forged");
        Visitor visitor = new Visitor();
        Visitor.Page page = visitor.open(link);
        Visitor.Page refused =
                visitor.send(page, "/signature", Map.of("_csrf", "forged", "role", "Chair", "authority", "mandate"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Go back, reload it, and try again");
        assertThat(open(link).text()).contains("Will you sign this text?");
    }
}
