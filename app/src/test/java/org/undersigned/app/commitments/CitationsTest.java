package org.undersigned.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Accord;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** A statement cites obligations: as a coordinator says, and by the sources of its grounds. */
class CitationsTest {
    private static TestSite site;
    private static Desk desk;
    private static String accord;
    private static List<String> findings;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.fresh();
        desk = new Desk(site);
        accord = desk.enters(Accord.terms());
        desk.publishes(accord);
        desk.pastes(accord, Accord.obligations());
        desk.decides(accord, "accept", "");
        findings = desk.findings(accord);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document until(String path, Predicate<Document> holds) throws IOException {
        return Await.page(site, path, holds);
    }

    private static String publishes(String text) {
        Coordinator amina = site.amina();
        String slug = amina.opens(text);
        amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        return slug;
    }

    private static String open() {
        return accord.replaceFirst("^/desk", "");
    }

    private static String id(int article) {
        return findings.get(article - 1).replaceFirst(".*/", "");
    }

    @Test
    void aDemandAndAGroundCiteBothWays() throws IOException {
        String slug = publishes(Texts.NIGHT_FERRY);
        String path = "/statements/" + slug;
        String citing = ".citing a[href^=" + path + "]";
        Visitor.Page page = desk.amina().open(site.at("/desk/citations?statement=" + slug + "&obligation=" + id(4)));
        assertThat(page.document().select("#obligation option[selected]").text())
                .startsWith("Article 4");
        page = desk.amina().send(page, "/citations", Map.of("place", "demand-3", "obligation", id(4)));
        desk.amina().send(page, "/citations", Map.of("place", "ground-1", "obligation", id(1)));
        Document shown = until(path, one -> one.select(".doc .cited").size() == 2);
        assertThat(shown.select(".ground + .sources + .cited, .ground + .cited").text())
                .isEqualTo("Cites: Night Quay Accord, Article 1 Open");
        assertThat(shown.select(".demands .cited").text()).isEqualTo("Cites: Night Quay Accord, Article 4 Overdue");
        String link = shown.select(".demands .cited a").attr("href");
        assertThat(until(
                                path + "/demands",
                                one -> !one.select("#demand-3 .cited").isEmpty())
                        .select("#demand-3 .cited a")
                        .attr("href"))
                .isEqualTo(link);
        Document accordPage = until(open(), one -> one.select(citing).size() == 2);
        assertThat(accordPage
                        .select(link.replaceFirst(".*#", "#"))
                        .select(".citing")
                        .text())
                .contains("Keep the night ferry of Lindmark running", "demand 3");
        assertThat(until("/ar" + open(), one -> one.select(citing).size() == 2)
                        .select(".citing")
                        .text())
                .contains("المطلب 3");

        // What is found about it changes the statement's page too.
        desk.finds(findings.get(3), "2026-02-02", "breached", "The landing stage was closed instead.");
        until(path, one -> one.select(".demands .cited [class=breached]").size() == 1);

        assertTheBundleHas(path, "breached: “The landing stage was closed instead.”");

        Visitor.Page again = desk.amina().open(site.at("/desk/statements/" + slug + "/citations"));
        String removal = again.document().select("[data-place=demand-3] form").attr("action");
        assertThat(desk.amina().send(again, removal, Map.of()).status()).isEqualTo(200);
        until(path, one -> one.select(".doc .cited").size() == 1);
        until(open(), one -> one.select(citing).size() == 1);
    }

    private static void assertTheBundleHas(String path, String finding) throws IOException {
        VerificationReport report =
                BundleVerifier.verify(new Visitor().download(site.at(path + "/proof.zip")), Optional.empty());
        assertThat(report.sentences(VerificationReport.Outcome.WRONG)).isEmpty();
        assertThat(report.sentences(VerificationReport.Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("Night Quay Accord, Article 1: "))
                .anyMatch(sentence -> sentence.contains("Night Quay Accord, Article 4: "))
                .anyMatch(sentence -> sentence.contains("Article 4, 2026-02-02, " + finding));
    }

    @Test
    void aGroundWhoseSourceIsTheObligationCitesItByItself() throws IOException {
        Document page = until(open(), one -> one.select(".obligation").size() == 10);
        Element section = page.select(".obligation").get(5);
        Visitor amina = desk.amina();
        String text = """
                Keep the register of lamps

                On 3 May 2025 the Guild closed the register of lamps that failed.

                We, the undersigned organisations, demand from the Guild of Lamp Keepers to:

                1. Keep the register again.
                """;
        Visitor.Page draft =
                amina.send(amina.open(site.at("/desk/statements/new")), "/desk/statements", Map.of("pasted", text));
        Visitor.Page editor =
                amina.open(site.at(URI.create(draft.address()).getPath().replaceFirst("/draft$", "") + "/text"));
        String field = editor.document().select("[name^=sources-]").getFirst().attr("name");
        Visitor.Page preview =
                amina.send(editor, "/text", Map.of("act", "opening", field, site.at(open()) + "#" + section.id()));
        Visitor.Page progress = amina.send(preview, "/opening", Map.of("anyway", "true"));
        String slug = URI.create(progress.address()).getPath().replaceFirst(".*/", "");
        Coordinator coordinator = site.amina();
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        Document shown =
                until("/statements/" + slug, one -> one.select(".doc .cited").size() == 1);
        assertThat(shown.select(".cited").text()).isEqualTo("Cites: Night Quay Accord, Article 6(a) Overdue");
        until(open(), one -> one.select("#" + section.id() + " .citing").text().contains("Keep the register of lamps"));
        Visitor.Page cited = amina.open(site.at("/desk/statements/" + slug + "/citations"));
        assertThat(cited.text()).contains("by its signed source");
        assertThat(cited.document().select("form[action$=/removal]")).isEmpty();
    }

    @Test
    void whatIsNotChosenIsSaid() throws IOException {
        String slug = publishes(Texts.NIGHT_FERRY.replace("night ferry of Lindmark", "night ferry of Talla"));
        Visitor.Page page = desk.amina().open(site.at("/desk/statements/" + slug + "/citations"));
        Visitor.Page wrong = desk.amina().send(page, "/citations", Map.of("place", "ground-99", "obligation", "1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".problem").eachText())
                .containsExactlyInAnyOrder("Choose a ground or a demand.", "Choose an obligation.");
        assertThat(desk.amina()
                        .send(page, "/citations", Map.of("place", "demand-99", "obligation", id(1)))
                        .status())
                .isEqualTo(422);
    }
}
