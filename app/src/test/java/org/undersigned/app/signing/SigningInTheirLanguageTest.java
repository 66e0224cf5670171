package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** Whoever signs sees every page on the way in the language of their browser, and the statement in its own. */
class SigningInTheirLanguageTest {
    private static final List<String> PACKAGES =
            List.of("confirming", "inviting", "keys", "passkeys", "progress", "rooms", "signatories", "signing");
    // What is shorter may stand by chance in a name or in something technical.
    private static final int SHORTEST = 12;
    private static final Map<String, String> DECLARED = Map.of("role", "Chair", "authority", "board-decision");

    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String domain = "l" + UUID.randomUUID() + ".example";
    private final String bruno = "bruno@" + domain;
    private final String carla = "carla@" + domain;

    /** The sentences of a language that are said as they are, without anything put into them. */
    private static List<String> sentences(String language) {
        Properties all = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                SigningInTheirLanguageTest.class.getResourceAsStream("/words/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            all.load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> said = new TreeMap<>();
        all.stringPropertyNames().stream()
                .filter(key -> PACKAGES.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !all.getProperty(key).contains("{"))
                .filter(key -> all.getProperty(key).length() > SHORTEST)
                .forEach(key -> said.put(key, all.getProperty(key)));
        return List.copyOf(said.values());
    }

    /** All that is read or heard of a page, but what was written in another language and says so. */
    private static String read(Document page) {
        Document copy = page.clone();
        // The steps of a statement are the words of another package.
        copy.select(".doc, pre, .steps, [lang=en], [lang=en] *").remove();
        List<String> all = new ArrayList<>(List.of(copy.title(), copy.body().text()));
        for (Element element : copy.select("[aria-label], [title], [placeholder]")) {
            all.add(element.attr("aria-label") + " " + element.attr("title") + " " + element.attr("placeholder"));
        }
        return String.join("\n", all);
    }

    private static Visitor.Page spoken(Visitor.Page page, String language, int atLeast) {
        Element html = page.document().selectFirst("html");
        assertThat(html.attr("lang")).as(page.address()).isEqualTo(language);
        assertThat(html.attr("dir")).as(page.address()).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        String read = read(page.document());
        assertThat(sentences("en").stream().filter(read::contains))
                .as("in English at " + page.address())
                .isEmpty();
        assertThat(sentences(language).stream().filter(read::contains))
                .as("in their language at " + page.address())
                .hasSizeGreaterThanOrEqualTo(atLeast);
        return page;
    }

    private String invited() {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Wharf " + domain + ", " + bruno + ", " + domain));
        return slug;
    }

    /** The link without the language of the mail: what the browser asks for counts. */
    private String mailed(String address, String kind) {
        String link = amina.mailedLink(address, kind);
        assertThat(link).endsWith("?lang=en");
        return link.substring(0, link.indexOf('?'));
    }

    @ParameterizedTest
    @CsvSource({"hy", "ar"})
    void seesAllPagesFromTheInvitationToTheReceipt(String language) throws IOException {
        invited();
        String link = mailed(bruno, "/invitations/");
        Visitor representative = new Visitor(language);
        Visitor.Page invitation = spoken(representative.open(link), language, 12);
        Element text = invitation.document().selectFirst(".doc");
        assertThat(List.of(text.attr("lang"), text.attr("dir"))).containsExactly("en", "ltr");
        assertThat(invitation.document().select(".kicker bdi").text()).isEqualTo("Wharf " + domain);

        Visitor.Page refused = representative.send(invitation, "/signature", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problem").size()).isEqualTo(2);
        spoken(refused, language, 13);
        Visitor.Page kit = spoken(representative.open(link + "/board-kit"), language, 3);
        Visitor.Page made = spoken(representative.send(kit, "/board-kit", Map.of()), language, 4);
        spoken(new Visitor(language).open(made.document().select(".link a").attr("href")), language, 6);

        invitation
                .document()
                .select("form[action$=/signature]")
                .forEach(form -> form.attr("action", form.attr("action").replace("/signature", "/preparation")));
        spoken(representative.send(invitation, "/preparation", DECLARED), language, 7);
        Visitor.Page ceremony = representative.send(
                invitation, "/preparation", Map.of("role", "Chair", "authority", "mandate", "with", "passkey"));
        spoken(ceremony, language, 8);
        assertThat(ceremony.document().select("[data-when]").eachText()).allMatch(said -> !said.contains("Nothing"));

        Visitor.Page receipt = representative.send(representative.open(link), "/signature", DECLARED);
        assertThat(receipt.document().select("[data-signed]")).hasSize(1);
        spoken(receipt, language, 4);
        spoken(representative.send(receipt, "/withdrawal", Map.of()), language, 1);
    }

    @ParameterizedTest
    @CsvSource({"hy", "ar"})
    void seesTheRoomAndTheSecondPersonsPages(String language) throws IOException {
        invited();
        Visitor representative = new Visitor(language);
        Visitor.Page ask = spoken(representative.open(site.at("/signed")), language, 1);
        Visitor.Page mistyped = representative.send(ask, "/signed", Map.of("email", "bruno"));
        assertThat(mistyped.status()).isEqualTo(422);
        spoken(mistyped, language, 2);
        spoken(representative.send(ask, "/signed", Map.of("email", bruno)), language, 2);
        Visitor.Page room = spoken(representative.open(mailed(bruno, "/signed/")), language, 6);
        spoken(representative.send(room, "/second-person", Map.of("second", bruno)), language, 7);
        spoken(representative.send(room, "/second-person", Map.of("second", carla)), language, 6);

        Visitor second = new Visitor(language);
        Visitor.Page agreement = spoken(second.open(mailed(carla, "/second-person/")), language, 1);
        spoken(second.send(agreement, "/agreement", Map.of()), language, 1);
        Visitor.Page invitation = representative.open(mailed(bruno, "/invitations/"));
        spoken(representative.send(invitation, "/signature", DECLARED), language, 2);
        Visitor.Page confirmation = spoken(second.open(mailed(carla, "/confirmations/")), language, 5);
        spoken(second.send(confirmation, "/refusal", Map.of()), language, 1);
    }

    @ParameterizedTest
    @CsvSource({"hy", "ar"})
    void coordinatorsSeeHowItStands(String language) throws IOException {
        String slug = invited();
        try {
            spoken(amina.visitor().open(site.at("/desk/statements/" + slug + "?lang=" + language)), language, 6);
            spoken(amina.visitor().open(site.at("/desk/organisations")), language, 2);
        } finally {
            amina.visitor().open(site.at("/desk?lang=en"));
        }
    }
}
