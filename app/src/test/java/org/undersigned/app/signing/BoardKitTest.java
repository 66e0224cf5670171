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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** A link for a board: it shows what is to be decided, and can do nothing. */
class BoardKitTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String address = unique + "@ferry.example";
    private final Visitor bruno = new Visitor();

    private String invited(String text) {
        amina.invites(amina.opens(text), List.of("Friends of " + unique + ", " + address));
        return amina.invitation(address);
    }

    private String made(String invitation) throws IOException {
        Visitor.Page kit = bruno.send(bruno.open(invitation.replace("?", "/board-kit?")), "/board-kit", Map.of());
        return kit.document().select(".link a").attr("href");
    }

    @Test
    void showsTheTextAndCanDoNothing() throws Exception {
        String invitation = invited(Texts.NIGHT_FERRY);
        bruno.send(bruno.open(invitation), "/consideration", Map.of());
        String link = made(invitation);
        Visitor.Page board = new Visitor().open(link);
        assertThat(board.text())
                .contains("For decision · not published", "What a signature means")
                .doesNotContain("considering", address);
        assertThat(board.document().select("main form, a[href*=/invitations/]")).isEmpty();
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(new Visitor().open(site.at("/invitations/" + token)).status())
                .isEqualTo(404);
        assertThat(new Visitor().open(site.at("/signatures/" + token)).status()).isEqualTo(404);
        HttpResponse<byte[]> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        try (var pdf = Loader.loadPDF(new Visitor().download(link + "/statement.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("For decision, not published", "Keep the night ferry of Lindmark running")
                    .doesNotContain("Published:", address);
        }
    }

    @Test
    void endsWhenTheRepresentativeOrTheCoordinatorEndsIt() throws IOException {
        String invitation = invited(Texts.NIGHT_FERRY);
        String first = made(invitation);
        String second = made(invitation);
        assertThat(new Visitor().open(first).status()).as("replaced").isEqualTo(404);
        assertThat(new Visitor().open(second).status()).isEqualTo(200);
        bruno.send(bruno.open(invitation.replace("?", "/board-kit?")), "/board-kit/end", Map.of());
        assertThat(new Visitor().open(second).text()).contains("It has expired or was ended");
        String third = made(invitation);
        bruno.send(bruno.open(invitation), "/misdelivery", Map.of());
        assertThat(new Visitor().open(third).status()).isEqualTo(404);
        assertThat(new Visitor().open(third + "/statement.pdf").status()).isEqualTo(404);
    }

    @Test
    void aNoteGoesToTheCoordinatorsWithTheAnswer() throws IOException {
        String invitation = invited(Texts.NIGHT_FERRY);
        bruno.send(bruno.open(invitation), "/refusal", Map.of());
        Visitor.Page noted = bruno.send(bruno.open(invitation), "/note", Map.of("note", "Ask again in spring."));
        assertThat(noted.document().select("[name=note]").val()).isEqualTo("Ask again in spring.");
        String slug = noted.address();
        assertThat(slug).contains("/invitations/");
        Visitor.Page desk = amina.visitor().open(site.at("/desk"));
        String statement = desk.document().select(".rows a").first().absUrl("href");
        assertThat(amina.visitor()
                        .open(statement)
                        .document()
                        .select("[data-answer=declined] .told")
                        .text())
                .isEqualTo("Ask again in spring.");
    }
}
