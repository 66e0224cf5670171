package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;

/** A text that changes after people have signed it: a new revision, fresh consent, nothing inherited. */
class RevisedTextTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String unique = UUID.randomUUID().toString();

    private String address(String name) {
        return name + "-" + unique + "@ferry.example";
    }

    private String signedBy(String... names) {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        for (String name : names) {
            amina.invites(slug, List.of("Friends of " + name + " " + unique + ", " + address(name)));
            Coordinator.signs(amina.invitation(address(name)));
        }
        return slug;
    }

    private Visitor.Page desk(String slug) throws IOException {
        return amina.visitor().open(site.at("/desk/statements/" + slug));
    }

    /** Writes a new revision with one word changed, and opens it. */
    private void revises(String slug) throws IOException {
        amina.visitor().send(desk(slug), "/revising", Map.of());
        assertThat(desk(slug).text()).contains("A new text is being written.");
        Visitor.Page editor = amina.visitor().open(site.at("/desk/statements/" + slug + "/text"));
        String field = editor.document().select("textarea").stream()
                .filter(area -> area.text().contains("fountain"))
                .findFirst()
                .orElseThrow()
                .attr("name");
        String text = editor.document().select("textarea[name=" + field + "]").text();
        amina.visitor().send(editor, "/text", Map.of(field, text.replace("fountain", "well")));
        Visitor.Page preview = amina.visitor().open(site.at("/desk/statements/" + slug + "/opening"));
        assertThat(preview.document().select(".compared ins").text()).contains("well");
        Visitor.Page opened = amina.visitor().send(preview, "/opening", Map.of("anyway", "true"));
        assertThat(opened.text()).contains("Revision 2", "Invited, no answer yet");
    }

    private Document published(String slug, String selector) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        Document page = new Visitor().open(site.at("/statements/" + slug)).document();
        while (page.select(selector).isEmpty() && Instant.now().isBefore(until)) {
            page = new Visitor().open(site.at("/statements/" + slug)).document();
        }
        assertThat(page.select(selector)).as(selector).isNotEmpty();
        return page;
    }

    @Test
    void nobodysSignaturePassesToTheNewText() throws Exception {
        String slug = signedBy("owls", "larks");
        amina.publishes(slug);
        revises(slug);
        String asked = amina.mailedLink(address("owls"), "/invitations/");
        Visitor.Page page = new Visitor().open(asked);
        assertThat(page.text()).contains("Will you sign this text?", "What has changed since you signed revision 1");
        assertThat(page.document().select(".compared del").text()).contains("fountain");
        assertThat(page.document().select(".compared ins").text()).contains("well");
        assertThat(new Visitor().open(site.at("/statements/" + slug)).text()).contains("fountain");
        Coordinator.signs(asked);
        Visitor.Page desk = desk(slug);
        assertThat(desk.text()).contains("The public sees the earlier text", "Publish with 1 signature");
        amina.visitor().send(desk, "/publication", Map.of());
        Document now = published(slug, ".others");
        assertThat(now.select(".doc").text()).contains("well").doesNotContain("fountain");
        assertThat(now.select(".lede").text()).contains("as revision 2.");
        assertThat(now.select(".names").first().text()).contains("owls").doesNotContain("larks");
        assertThat(now.select(".others").text()).contains("Signed revision 1, and not this one", "larks");
        Visitor.Page earlier = new Visitor().open(now.select(".others a").attr("abs:href"));
        assertThat(earlier.text()).contains("This is an earlier text", "fountain", "larks");
        byte[] proof = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
        assertThat(BundleVerifier.verify(proof, Optional.empty()).signatories())
                .containsExactly("Friends of owls " + unique);
    }

    @Test
    void theSameTextIsNoNewRevision() throws IOException {
        String slug = signedBy("swans");
        amina.visitor().send(desk(slug), "/revising", Map.of());
        Visitor.Page preview = amina.visitor().open(site.at("/desk/statements/" + slug + "/opening"));
        Visitor.Page refused = amina.visitor().send(preview, "/opening", Map.of("anyway", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This is revision 1 to the letter.");
        amina.visitor().send(desk(slug), "/revising/end", Map.of());
        assertThat(desk(slug).text()).doesNotContain("A new text is being written.");
    }

    @Test
    void whoHasDeclinedIsNotAskedAnew() throws IOException {
        String slug = signedBy("geese");
        amina.invites(slug, List.of("Friends of crows " + unique + ", " + address("crows")));
        Visitor visitor = new Visitor();
        String first = amina.invitation(address("crows"));
        visitor.send(visitor.open(first), "/refusal", Map.of());
        revises(slug);
        assertThat(amina.mailedLink(address("crows"), "/invitations/")).isEqualTo(first);
        assertThat(amina.mailedLink(address("geese"), "/invitations/")).isNotEqualTo(first);
    }
}
