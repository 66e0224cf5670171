package org.undersigned.app.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** Pages that join several statements, and lists of those who signed one. */
class JoiningPagesTest {
    private static final String FRIENDS = "friends@ferry.example";

    private static TestSite site;
    private static Coordinator amina;
    private static String first;
    private static String second;

    @BeforeAll
    static void publish() throws IOException {
        site = TestSite.fresh();
        amina = site.amina();
        first = published(List.of("Friends of the Night Ferry, " + FRIENDS, "Zebra Rowers, oars@rowers.example"));
        second = published(List.of("Friends of the Night Ferry, " + FRIENDS, "Äbte am Kai, abbots@abbey.example"));
    }

    private static String published(List<String> lines) {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, lines);
        amina.everybodySigns(slug);
        amina.publishes(slug);
        return slug;
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Visitor.Page open(String path) throws IOException {
        return new Visitor().open(site.at(path));
    }

    /** The page once it is so; it is rendered again within a second or two. */
    private static Document once(String path, Predicate<Document> is) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        Document page = open(path).document();
        while (!is.test(page) && Instant.now().isBefore(until)) {
            page = open(path).document();
        }
        assertThat(is.test(page)).as(page.text()).isTrue();
        return page;
    }

    private static String pageOf(String name) throws IOException {
        Document list = open("/statements/" + first + "/signatories").document();
        return list.select("[data-name] a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void anOrganisationsPageHasWhatItSignedAndEndsWithItsLastSignature() throws IOException {
        Document friends = once(
                pageOf("Friends of the Night Ferry"),
                page -> page.select(".cards li").size() == 2);
        assertThat(friends.select("h1").text()).isEqualTo("Friends of the Night Ferry");
        assertThat(friends.select(".cards a[href^=/statements/]").eachAttr("href"))
                .containsExactlyInAnyOrder("/statements/" + first, "/statements/" + second);
        assertThat(friends.text()).doesNotContain(FRIENDS);

        String rowers = pageOf("Zebra Rowers");
        assertThat(open(rowers).status()).isEqualTo(200);
        assertThat(open("/hy" + rowers).document().select("html").attr("lang")).isEqualTo("hy");
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(amina.mailedLink("oars@rowers.example", "/signatures/")), "/withdrawal", Map.of());
        once(rowers, page -> page.select(".cards").isEmpty());
        assertThat(open(rowers).status()).isEqualTo(404);
        // Its languages go one after another.
        once("/hy" + rowers, page -> page.select(".cards").isEmpty());
        assertThat(open("/hy" + rowers).status()).isEqualTo(404);
    }

    @Test
    void anAddresseesPageHasAllDemandsWithTheirStates() throws IOException {
        Document demands =
                once("/demands", page -> page.select(".joined section").size() == 2);
        Element addressee = demands.select("a[href^=/addressees/]").first();
        assertThat(addressee).isNotNull();
        Document asked = open(addressee.attr("href")).document();
        assertThat(asked.select("h1").text()).isEqualTo(addressee.text());
        assertThat(asked.select(".joined section")).hasSize(2);
        assertThat(asked.select(".joined section").first().select(".demands > li > [data-state=open]"))
                .hasSize(5);
        assertThat(open("/fr/demands").document().select("h1").text()).isEqualTo("Demandes");
    }

    @Test
    void namesStandInTheOrderOfSigningByNameAndByCountry() throws IOException {
        String list = "/statements/" + second + "/signatories";
        assertThat(open(list + "/by-name")
                        .document()
                        .select("[data-name] strong")
                        .eachText())
                .containsExactly("Äbte am Kai", "Friends of the Night Ferry");
        assertThat(open(list).document().select(".orders a").eachText())
                .containsExactly("In the order of signing", "By name");
        Visitor desk = amina.visitor();
        Visitor.Page countries = desk.open(site.at("/desk/organisations/countries"));
        Map<String, String> fields = new java.util.HashMap<>();
        for (Element row : countries.document().select(".rows li")) {
            String field = row.select("input").attr("name");
            fields.put(
                    field, row.text().contains("Äbte") ? "Austria" : row.text().contains("Zebra") ? "GR" : "");
        }
        Visitor.Page refused = desk.send(countries, "/countries", withUnknown(fields));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problem").text()).contains("No country of that name is known.");
        desk.send(desk.open(site.at("/desk/organisations/countries")), "/countries", fields);
        Document byCountry =
                once(list + "/by-country", page -> page.select(".group").size() == 2);
        assertThat(byCountry.select(".group").eachText()).containsExactly("Austria", "No country noted");
        assertThat(byCountry.select("script[src]").attr("src")).startsWith("/scripts/names.");
    }

    private static Map<String, String> withUnknown(Map<String, String> fields) {
        Map<String, String> wrong = new java.util.HashMap<>(fields);
        wrong.replaceAll((field, value) -> value.isEmpty() ? "Lindmark" : value);
        return wrong;
    }
}
