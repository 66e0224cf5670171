package org.undersigned.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** A statement brought in as a word processor's file, as a letter with a list, or from an address. */
class BroughtFilesTest {
    private static HttpServer server;
    private static TestSite site;
    private static Visitor amina;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/letter", exchange -> {
            byte[] letter = file("letter.pdf");
            exchange.sendResponseHeaders(200, letter.length);
            exchange.getResponseBody().write(letter);
            exchange.close();
        });
        server.start();
        site = TestSite.fresh("--undersigned.fetch.instead=friend.example=http://localhost:"
                + server.getAddress().getPort());
        amina = site.amina().visitor();
    }

    @AfterAll
    static void stop() {
        site.close();
        server.stop(0);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = BroughtFilesTest.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        }
    }

    private static Visitor.Page form() throws IOException {
        return amina.open(site.at("/desk/statements/new"));
    }

    private static void assertIsTheLetter(Visitor.Page draft) {
        assertThat(draft.address()).endsWith("/draft");
        assertThat(draft.document().select("[name=title]").val()).isEqualTo("Keep the night ferry of Lindmark running");
        assertThat(draft.document().select("textarea").eachText().toString())
                .contains("Seat two members elected by the islands on the Harbour Board.", "Union of Ferry Hands");
    }

    @Test
    void aWordDocumentBecomesADraft() throws IOException {
        assertIsTheLetter(amina.upload(form(), "/desk/statements", "letter.docx", file("letter.docx")));
    }

    @Test
    void aPdfAtAnAddressBecomesADraft() throws IOException {
        assertIsTheLetter(amina.send(form(), "/desk/statements", Map.of("address", "friend.example/letter")));
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtItsFieldAndNotLost() throws IOException {
        Visitor.Page page = amina.send(form(), "/desk/statements", Map.of("address", "the letter of May"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#address-problem").text()).startsWith("This is not a web address");
        assertThat(page.document().select("#address").val()).isEqualTo("the letter of May");
        Visitor.Page inside = amina.send(page, "/desk/statements", Map.of("address", site.at("/mailbox")));
        assertThat(inside.document().select("#address-problem").text()).startsWith("Only addresses that begin with");
    }

    @Test
    void twoWaysAtOnceAreAskedAboutAndNothingIsLost() throws IOException {
        Visitor.Page page = amina.send(
                form(), "/desk/statements", Map.of("pasted", "A letter of May.", "address", "friend.example/letter"));
        assertThat(page.document().select("#address-problem").text()).startsWith("There is more than one source now.");
        assertThat(page.document().select("#pasted").text()).contains("A letter of May.");
    }

    @Test
    void aFileThatIsCutOffIsRefusedAtItsField() throws IOException {
        byte[] half = java.util.Arrays.copyOf(file("letter.docx"), 5000);
        Visitor.Page page = amina.upload(form(), "/desk/statements", "letter.docx", half);
        assertThat(page.document().select("#file-problem").text()).startsWith("This document is damaged");
    }

    @Test
    void aListAloneIsAListOfNames() throws IOException {
        byte[] csv = "Organisation\nRiver Watch\nChoir of the Quay\n".getBytes(StandardCharsets.UTF_8);
        Visitor.Page draft = amina.upload(form(), "/desk/statements", "names.csv", csv);
        assertThat(draft.document().select("textarea").eachText().toString())
                .contains("River Watch", "Choir of the Quay");
    }
}
