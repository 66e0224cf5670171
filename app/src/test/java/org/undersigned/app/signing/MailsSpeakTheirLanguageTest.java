package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Statements;

/** Whoever is asked in a language gets all further mail in it, and pages behind its links that speak it. */
class MailsSpeakTheirLanguageTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String domain = "m" + UUID.randomUUID() + ".example";
    private final String ani = "ani@" + domain;
    private final String slug = amina.opens(Texts.ARMENIAN);

    private String invited() {
        amina.invites(slug, List.of("Միություն " + domain + ", " + ani + ", " + domain));
        return amina.invitation(ani);
    }

    private boolean isSigned() {
        Signatories signatories = site.bean(Signatories.class);
        return signatories
                .signatureOf(signatories
                        .of(site.bean(Statements.class).withSlug(slug).id())
                        .getFirst())
                .isPresent();
    }

    private String newestMail() throws IOException {
        Visitor reader = new Visitor();
        String mail = reader.open(site.at("/mailbox"))
                .document()
                .select("[data-to='" + ani + "'] a")
                .first()
                .attr("abs:href");
        return reader.open(mail).document().select("main").text();
    }

    private static String language(Visitor.Page page) {
        return page.document().select("html").attr("lang");
    }

    @Test
    void aLinkSpeaksTheLanguageOfItsMailAndSoDoesAllThatFollows() throws IOException {
        String link = invited();
        assertThat(link).endsWith("?lang=hy");
        Visitor reader = new Visitor("de");
        Visitor.Page invitation = reader.open(link);
        assertThat(language(invitation)).isEqualTo("hy");
        Visitor.Page receipt =
                reader.send(invitation, "/signature", Map.of("role", "Նախագահ", "authority", "board-decision"));
        assertThat(language(receipt)).isEqualTo("hy");
        assertThat(receipt.text()).contains("Դուք ստորագրել եք");
        assertThat(amina.mailedLink(ani, "/signatures/")).endsWith("?lang=hy");
        assertThat(newestMail())
                .contains("Անդորրագիր", "փոստով, սեփական տիրույթ", "Պահեք այն")
                .doesNotContain("Receipt", "by mail", "This wasn’t you");

        Visitor asking = new Visitor("de");
        asking.send(asking.open(site.at("/signed")), "/signed", Map.of("email", ani));
        String room = amina.mailedLink(ani, "/signed/");
        assertThat(room).endsWith("?lang=hy");
        assertThat(newestMail()).contains("Ինչ է ստորագրվել այս հասցեից");
        Visitor.Page own = new Visitor().open(room);
        assertThat(language(own)).isEqualTo("hy");
    }

    @Test
    void aScannerThatFollowsALinkDoesNothing() throws Exception {
        String link = invited();
        long before = site.bean(Ledger.class).latest().size();
        HttpClient scanner = HttpClient.newHttpClient();
        for (String method : List.of("HEAD", "GET", "HEAD")) {
            HttpResponse<String> answer = scanner.send(
                    HttpRequest.newBuilder(URI.create(link))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("language=hy;"));
        }
        assertThat(site.bean(Ledger.class).latest().size()).isEqualTo(before);
        assertThat(isSigned()).isFalse();
        assertThat(new Visitor().open(link).document().select("form[action$=/signature]"))
                .hasSize(1);
    }

    @Test
    void coordinatorsAreWrittenInTheSitesLanguageWhoeverPressed() throws IOException {
        Visitor reader = new Visitor();
        Visitor.Page receipt =
                reader.send(reader.open(invited()), "/signature", Map.of("role", "Նախագահ", "authority", "mandate"));
        assertThat(receipt.text()).contains("Դուք ստորագրել եք");
        reader.send(receipt, "/objection", Map.of());
        assertThat(isSigned()).isFalse();
        assertThat(new Visitor()
                        .open(site.at("/mailbox"))
                        .document()
                        .select("[data-to='amina@ferry.example'] a")
                        .eachText())
                .anyMatch(subject -> subject.contains("Միություն " + domain + " says: this wasn’t us"));
    }
}
