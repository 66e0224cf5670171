package org.undersigned.app.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publishing.Beside;
import org.undersigned.app.publishing.FurtherForms;
import org.undersigned.app.publishing.JoiningPages;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;

/** The home page and the pages of years of a site with some hundred statements. */
class ListingTest {
    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
    private static final int OF_2025 = 430;
    private static final int OF_2024 = 5;

    private static TestSite site;
    private static List<PublicStatement> all;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        site.amina();
        List<PublicStatement> shown = new ArrayList<>();
        IntStream.rangeClosed(1, OF_2025)
                .forEach(n -> shown.addFirst(statement("later-" + n, NEW_YEAR.plus(n, ChronoUnit.HOURS))));
        IntStream.rangeClosed(1, OF_2024)
                .forEach(n -> shown.addLast(statement("early-" + n, NEW_YEAR.minus(n, ChronoUnit.DAYS))));
        all = List.copyOf(shown);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void showAll() {
        put(all);
    }

    private static PublicStatement statement(String slug, Instant published, String... addressees) {
        StatementText text = new StatementText("About " + slug, List.of(new Block.Paragraph("We ask.")));
        String sha256 = CanonicalText.sha256(CanonicalText.render(text));
        Revision revision = new Revision(
                new StatementId(UUID.nameUUIDFromBytes(slug.getBytes())),
                1,
                "en",
                text,
                sha256,
                List.of(addressees),
                Map.of(),
                Map.of(),
                List.of(),
                published);
        return new PublicStatement(
                slug, revision, published, List.of(), Beside.NOTHING, new Proofs.Standing(0, 0, true));
    }

    private static void put(List<PublicStatement> shown) {
        JoiningPages pages = site.bean(ListPages.class);
        pages.put(shown);
    }

    private static Document open(String path) throws IOException {
        Visitor.Page page = new Visitor().open(site.at(path));
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.document();
    }

    private static int status(String path) throws IOException {
        return new Visitor().open(site.at(path)).status();
    }

    private static PublicFile file(String path) {
        return site.bean(PublicFiles.class).at(path).orElseThrow();
    }

    @Test
    void homeShowsTheNewestAndHowManyEachYearHas() throws IOException {
        Document home = open("/");
        List<String> cards = home.select(".cards a").eachAttr("href");
        assertThat(cards).hasSize(20).startsWith("/statements/later-430").endsWith("/statements/later-411");
        assertThat(home.select(".years li").eachText()).containsExactly("2025 (430)", "2024 (5)");
        assertThat(home.select(".years a").eachAttr("href")).containsExactly("/years/2025", "/years/2024");
        assertThat(open("/hy").select(".years a").eachAttr("href")).containsExactly("/hy/years/2025", "/hy/years/2024");
    }

    @Test
    void aYearHasItsStatementsOnAsManyPagesAsTheyNeed() throws IOException {
        Document year = open("/years/2025");
        assertThat(year.select("h1").text()).isEqualTo("Statements of 2025");
        assertThat(year.select(".cards a").eachAttr("href"))
                .hasSize(230)
                .startsWith("/statements/later-430")
                .endsWith("/statements/later-201");
        assertThat(year.select(".orders a").eachAttr("href")).containsExactly("/years/2025", "/years/2025/2");
        Document second = open("/fr/years/2025/2");
        assertThat(second.select("html").attr("lang")).isEqualTo("fr");
        assertThat(second.select("h1").text()).isEqualTo("Déclarations de 2025");
        assertThat(second.select(".cards a").eachAttr("href")).hasSize(200).endsWith("/statements/later-1");
        assertThat(second.select(".orders [aria-current]").eachAttr("href")).containsExactly("/fr/years/2025/2");
        assertThat(open("/years/2024").select(".orders")).isEmpty();
        assertThat(open("/years/2024").select(".cards a").eachAttr("href"))
                .startsWith("/statements/early-1")
                .endsWith("/statements/early-5");
    }

    @Test
    void aChangeOfOneRendersOnlyItsOwnYear() {
        PublicFile home = file("/");
        PublicFile first = file("/years/2025");
        PublicFile second = file("/hy/years/2025/2");
        PublicFile other = file("/years/2024");
        List<PublicStatement> changed = new ArrayList<>(all);
        changed.set(0, statement("later-430", all.getFirst().publishedAt(), "The Harbour Office"));
        put(changed);
        assertThat(file("/")).isNotSameAs(home);
        assertThat(file("/years/2025")).isNotSameAs(first);
        assertThat(file("/hy/years/2025/2")).isSameAs(second);
        assertThat(file("/years/2024")).isSameAs(other);
    }

    @Test
    void oneMoreRendersTheFirstPageOfItsYearAlone() throws IOException {
        PublicFile second = file("/hy/years/2025/2");
        PublicFile other = file("/years/2024");
        List<PublicStatement> more = new ArrayList<>(all);
        more.addFirst(statement("latest", all.getFirst().publishedAt().plusSeconds(1)));
        put(more);
        assertThat(open("/years/2025").select(".cards a").eachAttr("href"))
                .hasSize(231)
                .startsWith("/statements/latest");
        assertThat(file("/hy/years/2025/2")).isSameAs(second);
        assertThat(file("/years/2024")).isSameAs(other);
    }

    @Test
    void pagesGoWithTheLastStatementThatTheyWouldShow() throws IOException {
        put(all.subList(0, 200));
        assertThat(status("/years/2025")).isEqualTo(200);
        assertThat(status("/years/2025/2")).isEqualTo(404);
        assertThat(status("/hy/years/2024")).isEqualTo(404);
        put(all.subList(0, 20));
        assertThat(status("/years/2025")).isEqualTo(404);
        assertThat(open("/").select(".years")).isEmpty();
        assertThat(open("/").select(".cards li")).hasSize(20);
    }

    @Test
    void theSiteMapHasThemInEveryLanguage() {
        String map = site.bean(FurtherForms.class).ofAll(all).stream()
                .filter(form -> form.path().equals("/sitemap.xml"))
                .findFirst()
                .orElseThrow()
                .content()
                .get();
        for (String path : List.of("/years/2025", "/years/2025/2", "/hy/years/2024", "/ar/years/2025/2")) {
            assertThat(map).contains("<loc>" + site.at(path) + "</loc>");
        }
    }

    /** Before the site was set up they had another name at their head. */
    @Test
    void pagesThatShowNothingNewBearTheSitesName() throws IOException {
        String named = open("/").title().replaceAll(".* · ", "");
        assertThat(named).isNotEqualTo("Undersigned");
        assertThat(open("/demands").title()).endsWith(" · " + named);
    }
}
