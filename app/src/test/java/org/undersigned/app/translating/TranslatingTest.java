package org.undersigned.app.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.commenting.Standing;
import org.undersigned.app.commenting.Standings;
import org.undersigned.app.delivering.Deliveries;
import org.undersigned.app.opencall.OpenCalls;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.PublishedTexts;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** A text in other languages: bound to its blocks, stale when they change, signed as well or only to read. */
class TranslatingTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String unique = UUID.randomUUID().toString();

    private String address(String name) {
        return name + "-" + unique + "@ferry.example";
    }

    private Visitor.Page open(String path) throws IOException {
        return amina.visitor().open(site.at(path));
    }

    private String drafts() throws IOException {
        Visitor.Page draft = amina.visitor()
                .send(open("/desk/statements/new"), "/desk/statements", Map.of("pasted", Texts.NIGHT_FERRY));
        String path = URI.create(draft.address()).getPath();
        return path.split("/")[3];
    }

    private static String languagesOf(String slug) {
        return "/desk/statements/" + slug + "/translations";
    }

    private Visitor.Page begins(String slug, String language) throws IOException {
        return amina.visitor().send(open(languagesOf(slug)), languagesOf(slug), Map.of("language", language));
    }

    /** Writes something for every part that has nothing yet. */
    private Visitor.Page translates(Visitor.Page page, String words) throws IOException {
        Map<String, String> fields = new HashMap<>();
        int n = 0;
        for (Element field : page.document().select(".side[data-state=MISSING] textarea")) {
            fields.put(field.attr("name"), words + " " + (++n));
        }
        return amina.visitor().send(page, URI.create(page.address()).getPath(), fields);
    }

    private String opens(String slug) throws IOException {
        Visitor.Page opened = amina.visitor()
                .send(open("/desk/statements/" + slug + "/opening"), "/opening", Map.of("anyway", "true"));
        String path = URI.create(opened.address()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void rewrites(String slug, String from, String to) throws IOException {
        Visitor.Page editor = open("/desk/statements/" + slug + "/text");
        Element field = editor.document().select("textarea").stream()
                .filter(area -> area.text().contains(from))
                .findFirst()
                .orElseThrow();
        amina.visitor()
                .send(
                        editor,
                        "/text",
                        Map.of(field.attr("name"), field.wholeText().strip().replace(from, to)));
    }

    private Visitor.Page published(String path, String sign) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        Visitor.Page page = new Visitor().open(site.at(path));
        while (!page.text().contains(sign) && Instant.now().isBefore(until)) {
            page = new Visitor().open(site.at(path));
        }
        assertThat(page.text()).contains(sign);
        return page;
    }

    @Test
    void aPartIsStaleAsSoonAsItsBlockChanges() throws IOException {
        String slug = drafts();
        Visitor.Page page = translates(begins(slug, "fr"), "une phrase");
        assertThat(page.document().select(".side[data-state=MISSING]")).isEmpty();
        rewrites(slug, "fountain", "well");
        page = open(languagesOf(slug) + "/fr");
        assertThat(page.document().select(".side[data-state=STALE]")).hasSize(1);
        assertThat(page.document().select(".changed del").text()).contains("fountain");
        assertThat(page.document().select(".changed ins").text()).contains("well");
        assertThat(open(languagesOf(slug)).text()).contains("1 older than the text");
        String right = page.document()
                .select(".side[data-state=STALE] input[type=checkbox]")
                .attr("name");
        page = amina.visitor().send(page, "/fr", Map.of(right, "yes"));
        assertThat(page.document().select(".side[data-state=STALE]")).isEmpty();
    }

    @Test
    void whatIsWrittenBesideAnOlderTextIsStale() throws IOException {
        String slug = drafts();
        Visitor.Page page = begins(slug, "fr");
        Element field = page.document().select(".side").stream()
                .filter(side -> side.select(".from").text().contains("fountain"))
                .findFirst()
                .orElseThrow()
                .selectFirst("textarea");
        rewrites(slug, "fountain", "well");
        page = amina.visitor().send(page, "/fr", Map.of(field.attr("name"), "une fontaine"));
        assertThat(page.document().select(".side[data-state=STALE] textarea").text())
                .isEqualTo("une fontaine");
    }

    @Test
    void twoWhoWriteOnePartBothKeepTheirWords() throws IOException {
        String slug = drafts();
        Visitor.Page mine = begins(slug, "fr");
        Visitor.Page theirs = open(languagesOf(slug) + "/fr");
        amina.visitor().send(theirs, "/fr", Map.of("words-title", "Le bac de nuit"));
        Visitor.Page answer = amina.visitor()
                .send(mine, "/fr", Map.of("words-title", "Le traversier de nuit", "words-addressees", "Au port"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.document().select(".rival").text()).contains("Le bac de nuit");
        assertThat(answer.document().select("textarea[name=words-title]").text())
                .isEqualTo("Le traversier de nuit");
        Visitor.Page settled = amina.visitor().send(answer, "/fr", Map.of());
        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.document().select("textarea[name=words-title]").text())
                .isEqualTo("Le traversier de nuit");
    }

    @Test
    void aSignatureCoversEveryLanguageThatIsSigned() throws IOException {
        String slug = drafts();
        Visitor.Page french = begins(slug, "fr");
        amina.visitor().send(french, "/standing", Map.of());
        Visitor.Page refused = open("/desk/statements/" + slug + "/opening");
        assertThat(refused.text())
                .contains("The text in French is to be signed as well")
                .doesNotContain("Exactly this will be signed");
        translates(open(languagesOf(slug) + "/fr"), "une clause");
        assertThat(open("/desk/statements/" + slug + "/opening")
                        .document()
                        .select(".also")
                        .text())
                .contains("The text in French", "une clause 1");
        String opened = opens(slug);
        String name = "Friends of owls " + unique;
        amina.invites(opened, List.of(name + ", " + address("owls")));
        UUID organisation = organisationCalled(name, "Amis des hiboux");
        Visitor owls = new Visitor();
        Visitor.Page asked = owls.open(amina.invitation(address("owls")));
        assertThat(asked.text()).contains("A signature covers the text in each of these languages", "une clause 1");
        asked.document()
                .select("form[action$=/signature]")
                .forEach(form -> form.attr("action", form.select("[formaction]").attr("formaction")));
        Visitor.Page passkey = owls.send(
                asked, "/preparation", Map.of("role", "Chair", "authority", "board-decision", "with", "passkey"));
        assertThat(passkey.document().select("dl .digest")).hasSize(2);
        Coordinator.signs(asked.address());
        amina.publishes(opened);
        Visitor.Page page = published("/statements/" + opened, "The signed texts are in English and French.");
        assertThat(page.document().select(".tongues").text()).isEqualTo("Français signed too");
        Visitor.Page translated =
                published("/statements/" + opened + "/translations/fr", "chaque signature couvre les deux");
        assertThat(translated.document().select(".names").text())
                .isEqualTo("Amis des hiboux a signé sous le nom " + name);
        linksAsTheTextDoes(opened);
        site.bean(Signatories.class).callIn(organisation, "fr", "Les amis des hiboux");
        published("/statements/" + opened + "/translations/fr", "Les amis des hiboux a signé sous le nom");
        byte[] printed = new Visitor().download(site.at("/statements/" + opened + "/translations/fr/statement.pdf"));
        Visitor reader = new Visitor();
        assertThat(reader.upload(reader.open(site.at("/check")), "/check", "statement.pdf", printed)
                        .text())
                .as("its print is known for what it is")
                .contains("has every word", "into French");
        VerificationReport report = BundleVerifier.verify(
                new Visitor().download(site.at("/statements/" + opened + "/proof.zip")), Optional.empty());
        assertThat(report.signatories()).containsExactly(name);
        assertThat(report.toString())
                .contains("The ledger recorded the text in the language fr before anybody signed it.");
        assertThat(open(languagesOf(opened) + "/fr").document().select("textarea"))
                .isEmpty();
        assertThat(check(translated))
                .contains("the translation into French of", "(an authoritative text)", "Read the translation");
    }

    private void linksAsTheTextDoes(String slug) throws IOException {
        Statement statement = site.bean(Statements.class).withSlug(slug);
        PublicStatement shown =
                site.bean(PublishedTexts.class).of(statement.id()).orElseThrow().statement();
        site.bean(OpenCalls.class).switchOn(statement, true, false, false, Optional.empty());
        site.bean(Standings.class).set(statement.id(), Optional.of(Standing.OPEN));
        site.bean(Deliveries.class)
                .record(shown, UUID.randomUUID(), "The port", Delivered.Way.HAND, LocalDate.of(2026, 3, 1), "note");
        String path = "/statements/" + slug;
        Visitor.Page french = published(path + "/translations/fr", "1 mars 2026");
        assertThat(french.document().select(".beneath").attr("lang")).isEqualTo("fr");
        assertThat(french.document().select(".beneath a").eachAttr("href"))
                .containsExactly(path + "/demands", path + "/comments", path + "/comments/new?lang=fr");
        assertThat(french.document().select(".delivered li").text()).contains("The port");
        assertThat(french.document().select(".ask a").attr("href")).isEqualTo(path + "/sign?lang=fr");
        Visitor.Page text = published(path, "The port");
        assertThat(text.document().select(".ask a").attr("href")).isEqualTo(path + "/sign?lang=en");
        assertThat(text.document().select(".beneath a").eachAttr("href"))
                .containsExactly(path + "/demands", path + "/comments", path + "/comments/new?lang=en");
        // Whatever language the reader’s browser asks for.
        Visitor.Page form = Visitor.preferring("de").open(site.at(path + "/sign?lang=fr"));
        assertThat(form.document().select("html").attr("lang")).isEqualTo("fr");
    }

    private String check(Visitor.Page copy) throws IOException {
        String words =
                copy.document().select(".doc p, .doc li").eachText().stream().collect(Collectors.joining("\n\n"));
        Visitor reader = new Visitor();
        return reader.send(reader.open(site.at("/check")), "/check", Map.of("copy", words))
                .text();
    }

    private UUID organisationCalled(String name, String inFrench) {
        UUID id = site.bean(Accounts.class).organisations().stream()
                .filter(organisation -> organisation.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        site.bean(Signatories.class).callIn(id, "fr", inFrench);
        return id;
    }

    @Test
    void aTranslationIsReadAndNeverSignedFrom() throws IOException {
        String slug = drafts();
        Visitor.Page french = translates(begins(slug, "fr"), "une phrase");
        assertThat(french.document().select("form[action$=/release]")).isEmpty();
        String opened = opens(slug);
        Visitor.Page shown = amina.visitor().send(open(languagesOf(opened) + "/fr"), "/release", Map.of());
        assertThat(shown.text()).contains("Readers see it since", "as a translation of revision 1");
        amina.invites(opened, List.of("Friends of larks " + unique + ", " + address("larks")));
        String link = amina.invitation(address("larks"));
        Visitor.Page read = new Visitor().open(link.replace("?", "/translations/fr?"));
        assertThat(read.text()).contains("une phrase 1", "It can’t be signed");
        assertThat(read.document().select("main form")).isEmpty();
        Visitor visitor = new Visitor();
        Visitor.Page asked = visitor.open(link);
        assertThat(asked.text()).contains("To read in another language");
        String digest = sha256Of(opened);
        Visitor.Page tried = visitor.send(
                asked, "/signature", Map.of("role", "Chair", "authority", "board-decision", "text", digest));
        assertThat(tried.status()).isEqualTo(409);
        Coordinator.signs(link);
        amina.publishes(opened);
        published("/statements/" + opened + "/translations/fr", "sous laquelle il n’y a aucune signature");
        amina.visitor().send(open("/desk/statements/" + opened), "/revising", Map.of());
        rewrites(opened, "fountain", "well");
        assertThat(open(languagesOf(opened) + "/fr").document().select("form[action$=/release]"))
                .isEmpty();
        opens(opened);
        Visitor.Page stale =
                new Visitor().open(amina.invitation(address("larks")).replace("?", "/translations/fr?"));
        assertThat(stale.text()).contains("This translates an earlier text.", "une phrase 1");
        assertThat(stale.document().select(".compared ins").text()).contains("well");
        Coordinator.signs(amina.invitation(address("larks")));
        amina.visitor().send(open("/desk/statements/" + opened), "/publication", Map.of());
        Visitor.Page behind =
                published("/statements/" + opened + "/translations/fr", "Ceci traduit un texte antérieur.");
        assertThat(behind.document().select(".names")).isEmpty();
        amina.visitor().send(open(languagesOf(opened) + "/fr"), "/release/end", Map.of());
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (new Visitor()
                        .open(site.at("/statements/" + opened + "/translations/fr"))
                        .status()
                == 200) {
            assertThat(Instant.now()).isBefore(until);
        }
        assertThat(new Visitor()
                        .open(site.at("/statements/" + opened))
                        .document()
                        .select(".tongues"))
                .isEmpty();
    }

    private String sha256Of(String slug) {
        return site.bean(Translations.class)
                .of(site.bean(Statements.class).withSlug(slug).id(), "fr")
                .flatMap(TranslatedDraft::whole)
                .orElseThrow()
                .sha256();
    }

    @Test
    void wordsForAPartThatIsGoneAreGivenBack() throws IOException {
        String slug = drafts();
        Visitor.Page page = begins(slug, "fr");
        String place =
                page.document().select(".side[data-role=PARAGRAPH] textarea").attr("name");
        Visitor.Page editor = open("/desk/statements/" + slug + "/text");
        amina.visitor().send(editor, "/text", Map.of("act", "remove-" + place.replace("words-", "")));
        Visitor.Page answer = amina.visitor().send(page, "/fr", Map.of(place, "une fontaine", "words-title", "Le bac"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.document().select(".notice").text()).contains("not in the text any more", "une fontaine");
        assertThat(answer.document().select("textarea[name=words-title]").text())
                .isEqualTo("Le bac");
    }

    @Test
    void nobodyElseSeesOrWritesIt() throws IOException {
        String slug = drafts();
        begins(slug, "fr");
        assertThat(new Visitor().open(site.at(languagesOf(slug) + "/fr")).text())
                .doesNotContain("The text in French");
        assertThat(open(languagesOf(slug) + "/xx").status()).isEqualTo(404);
    }

    @Test
    void itsOwnLanguageIsNoTranslation() throws IOException {
        Visitor.Page refused = begins(drafts(), "en");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("a language that the text is not written in already");
    }

    @Test
    void whatCannotStandInATextIsSaidBesideIt() throws IOException {
        String slug = drafts();
        Visitor.Page page =
                amina.visitor().send(begins(slug, "fr"), "/fr", Map.of("words-title", "Le bac\u202e de nuit"));
        assertThat(page.document().select(".problem").text()).isNotEmpty();
        assertThat(page.document().select("textarea[name=words-title]").attr("aria-invalid"))
                .isEqualTo("true");
    }
}
