package org.undersigned.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** What the public page says beside the text and the names under it. */
class BesideTheTextTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String unique = UUID.randomUUID().toString();

    private String address(String name) {
        return name + "-" + unique + "@ferry.example";
    }

    private String published(String... names) {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        for (String name : names) {
            amina.invites(slug, List.of("Friends of " + name + ", " + address(name)));
            Coordinator.signs(amina.invitation(address(name)));
        }
        amina.publishes(slug);
        return slug;
    }

    /** The page once it says so; it is rendered again within a second or two. */
    private Document page(String slug, String selector) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        Document page = new Visitor().open(site.at("/statements/" + slug)).document();
        while (page.select(selector).isEmpty() && Instant.now().isBefore(until)) {
            page = new Visitor().open(site.at("/statements/" + slug)).document();
        }
        assertThat(page.select(selector)).as(selector).isNotEmpty();
        return page;
    }

    private void signatory(String name, String action, Map<String, String> fields) throws IOException {
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(amina.mailedLink(address(name), "/signatures/")), action, fields);
    }

    @Test
    void aWithdrawalLeavesATombstoneAndNoName() throws IOException {
        String slug = published("owls", "larks");
        signatory("owls", "/withdrawal", Map.of());
        Document page = page(slug, ".ended li");
        assertThat(page.select(".ended").text()).startsWith("One organisation withdrew on");
        assertThat(page.select(".names").text()).contains("Friends of larks").doesNotContain("owls");
        assertThat(page.text()).contains("Joint statement · 1 organisation");
    }

    @Test
    void aCorrectedNameIsShownWithTheSignedOneBesideIt() throws IOException {
        String slug = published("swans");
        signatory("swans", "/name", Map.of("name", "Swan Society"));
        Document page = page(slug, ".names span bdi");
        assertThat(page.select(".names [data-signatory]").text()).isEqualTo("Swan Society");
        assertThat(page.select(".names span bdi").text()).isEqualTo("Friends of swans");
    }

    @Test
    void aNoteIsSeenByEveryoneAndMailedToWhoHasSigned() throws IOException {
        String slug = published("herons");
        Visitor.Page desk = amina.visitor().open(site.at("/desk/statements/" + slug + "/errata"));
        Visitor.Page refused = amina.visitor().send(desk, "/errata", Map.of("reads", "nigth"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Say what they mean.");
        amina.visitor().send(refused, "/errata", Map.of("reads", "nigth", "means", "night"));
        Document page = page(slug, ".erratum");
        assertThat(page.select(".erratum").text()).contains("reads nigth; it means night");
        assertThat(page.select(".doc").text()).doesNotContain("nigth");
        assertThat(amina.mailedLink(address("herons"), "/signatures/")).isNotEmpty();
    }

    @Test
    void reportedNamesStandApartAndAreNotCounted() throws IOException {
        String slug = published("geese");
        Visitor.Page desk = amina.visitor().open(site.at("/desk/statements/" + slug + "/reported"));
        amina.visitor()
                .send(
                        desk,
                        "/reported",
                        Map.of("origin", "On paper, at the harbour", "names", "Quay Choir\nfriends of GEESE\nBakers"));
        Document page = page(slug, ".others");
        assertThat(page.select(".others").text())
                .contains("Reported by the coordinator", "Not verified here", "On paper, at the harbour")
                .contains("Quay Choir", "Bakers")
                .doesNotContain("GEESE");
        assertThat(page.text()).contains("Joint statement · 1 organisation");
        Visitor.Page lists = amina.visitor().open(site.at("/desk/statements/" + slug + "/reported"));
        assertThat(amina.visitor().send(lists, "/removal", Map.of()).text()).contains("No name is reported yet.");
    }
}
