package org.undersigned.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Accord;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.tlog.Hash;

/** Amina enters an accord and its obligations, Bruno makes them public, and what is found about them is seen by everybody. */
class CommitmentsTest {
    private static TestSite site;
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.fresh();
        desk = new Desk(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document until(String path, Predicate<Document> holds) throws IOException {
        return Await.page(site, path, holds);
    }

    private static String publishes(String title) throws IOException {
        Map<String, String> terms = Accord.terms();
        terms.put("title", title);
        String path = desk.enters(terms);
        desk.publishes(path);
        desk.pastes(path, Accord.obligations());
        desk.decides(path, "accept", "");
        return path;
    }

    private static String open(String path) {
        return path.replaceFirst("^/desk", "");
    }

    @Test
    void nothingIsPublicBeforeASecondPersonHasComparedIt() throws IOException {
        Map<String, String> terms = Accord.terms();
        terms.put("title", "Fog Bell Accord");
        String path = desk.enters(terms);
        assertThat(desk.amina().open(site.at(path)).text()).contains("You proposed this: somebody else decides.");
        assertThat(new Visitor().open(site.at(open(path))).status()).isEqualTo(404);
        desk.pastes(path, Accord.obligations());
        Visitor.Page back = desk.bruno()
                .send(
                        desk.bruno().open(site.at(path)),
                        "/publication",
                        Map.of("decision", "return", "reason", "The guild is called otherwise."));
        assertThat(back.text()).contains("Sent back: The guild is called otherwise.");

        terms.put("short-2", "Keepers");
        Visitor.Page orphans = desk.amina().send(desk.amina().open(site.at(path + "/terms")), "/terms", terms);
        assertThat(orphans.status()).isEqualTo(422);
        assertThat(orphans.text()).contains("These obligations name a party that would be gone: Article 1, Article 3");
        terms.put("short-2", "Guild");
        terms.put("party-2", "Ancient Guild of Lamp Keepers");
        assertThat(desk.amina()
                        .send(desk.amina().open(site.at(path + "/terms")), "/terms", terms)
                        .status())
                .isEqualTo(200);
        desk.publishes(path);
        Visitor.Page own = desk.amina().open(site.at(path));
        assertThat(own.document().select("input[name=proposal]")).isEmpty();
        assertThat(desk.decides(path, "return", "").status()).isEqualTo(422);
        assertThat(desk.decides(path, "accept", "").status()).isEqualTo(200);

        Document page = until(open(path), shown -> shown.select(".owed li").size() == 10);
        assertThat(page.select("h1").text()).isEqualTo("Fog Bell Accord");
        assertThat(page.select(".facts").first().text()).contains("Ancient Guild of Lamp Keepers", "1 June 2024");
        assertThat(page.select(".obligation").getFirst().text())
                .contains("Article 1", "lights the lamps", "Harbour Office", "as long as the accord is in force");
        until("/", shown -> !shown.select("nav a[href=/commitments]").isEmpty());
        until("/ar", shown -> !shown.select("nav a[href=/ar/commitments]").isEmpty());
        assertThat(until("/commitments", shown -> shown.text().contains("Fog Bell Accord"))
                        .select("a[href='" + open(path) + "']"))
                .hasSize(1);
        // What is public does not change any more.
        assertThat(desk.amina().open(site.at(path + "/terms")).status()).isEqualTo(404);
        JdbcClient database = site.bean(JdbcClient.class);
        assertThatThrownBy(
                        () -> database.sql("UPDATE obligation SET record = ''").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anObligationsIdIsThatOfItsExactWords() throws IOException {
        String path = open(publishes("Lamp Oil Accord"));
        Document page = until(path, shown -> shown.select(".obligation").size() == 10);
        String link = page.select("details.record a[download]").getFirst().attr("href");
        byte[] record = new Visitor().download(site.at(link));
        assertThat(Hash.sha256(record).toHex())
                .startsWith(link.replaceFirst(".*/", "").replace(".txt", ""));
        assertThat(new String(record, StandardCharsets.UTF_8))
                .startsWith("undersigned/obligation@v1\ntitle Lamp Oil Accord\nkind agreement\ndate 2024-06-01\n")
                .contains("\nlabel Article 1\n", "\nby party Harbour Office\nto party Guild\n");
        assertThat(page.select("details.record pre").getFirst().wholeText().strip())
                .isEqualTo(new String(record, StandardCharsets.UTF_8).strip());
    }

    @Test
    void findingsOfEveryKindAreShownAndCountAsTheyShould() throws IOException {
        String path = publishes("Ferry Bell Accord");
        List<String> findings = desk.findings(path);
        desk.finds(findings.get(0), "2024-08-01", "kept", "Every lamp burned.");
        desk.finds(findings.get(1), "2025-05-02", "breached", "No list of keepers was published.");
        desk.finds(findings.get(2), "2025-01-15", "disputed", "The guild counts a third keeper.");
        desk.finds(findings.get(3), "2025-01-16", "unclear", "Nobody could say who repaired it.");
        desk.finds(findings.get(9), "2024-10-01", "kept", "An arbiter was named a month late.");
        String open = open(path);
        Document page = until(
                open, shown -> shown.select(".happenings [data-kind=FOUND]").size() == 5);
        assertThat(page.select(".owed li").eachAttr("data-obligation"))
                .startsWith("kept", "breached", "disputed", "overdue")
                .endsWith("kept");
        assertThat(page.select(".obligation").last().text()).contains("kept late; was due on 1 September 2024");
        assertThat(page.select(".glances").text()).contains("2 kept", "1 breached", "1 disputed");
        assertThat(page.select("h3.year").eachText()).containsExactly("2024", "2025", "2026", "2029");

        desk.proposes(findings.get(1), "No list of keepers", "dispute", "The list hangs at the office.");
        desk.accepts("No list of keepers");
        page = until(
                open,
                shown -> !shown.select(".happenings [data-finding=DISPUTED]").isEmpty());
        assertThat(page.select(".happenings [data-finding=DISPUTED]").text()).contains("contested: does not count");
        assertThat(page.select(".owed li").eachAttr("data-obligation").get(1)).isEqualTo("overdue");
        desk.proposes(findings.get(1), "No list of keepers", "withdraw", "It was the wrong year.");
        desk.accepts("No list of keepers");
        until(
                open,
                shown -> !shown.select(".happenings [data-finding=WITHDRAWN]").isEmpty());
        checkForms(open);
    }

    private static void checkForms(String open) throws IOException {
        String json = new String(new Visitor().download(site.at(open + ".json")), StandardCharsets.UTF_8);
        String schema =
                new String(new Visitor().download(site.at("/schemas/commitments-v1.json")), StandardCharsets.UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"state\" : \"withdrawn\"", "It was the wrong year.");
        String csv = new String(new Visitor().download(site.at(open + ".csv")), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(11);
        assertThat(csv).contains("\"unclear\"", "\"Every lamp burned.\"");
    }

    @Test
    void aCorrectionSaysWhyAndKeepsWhatWasFound() throws IOException {
        String path = publishes("Rope Accord");
        List<String> findings = desk.findings(path);
        desk.finds(findings.getFirst(), "2024-08-01", "kept", "The rope held.");
        String id = findings.getFirst().replaceFirst(".*/", "");
        Visitor.Page form = desk.amina().open(site.at(path + "/obligations/new?replaces=" + id));
        assertThat(desk.amina()
                        .send(
                                form,
                                "/obligations",
                                Map.of("words", "The Harbour Office lights the lamps.", "reason", ""))
                        .document()
                        .select("#reason-problem")
                        .text())
                .isEqualTo("Say why, in one sentence.");
        Map<String, String> corrected =
                Map.of("words", "The Harbour Office lights the lamps.", "reason", "Two words too many were copied.");
        desk.amina().send(form, "/obligations", corrected);
        assertThat(desk.amina().send(form, "/obligations", corrected).text())
                .contains("An obligation with exactly these words is there already, or comes twice.");
        desk.decides(path, "accept", "");
        Document page = until(open(path), shown -> !shown.select(".earlier").isEmpty());
        assertThat(page.select(".owed li")).hasSize(10);
        assertThat(page.select(".obligation").getFirst().select(".earlier").text())
                .contains("Two words too many were copied.", "every night", "The rope held.");
        assertThat(page.select(".happenings [data-kind=FOUND]").text()).contains("in its earlier words");
    }

    @Test
    void whatIsHostileStaysTextAndHarmsNobody() throws IOException {
        Map<String, String> terms = Accord.terms();
        terms.put("title", "<script>alert(1)</script> Accord");
        terms.put("short-1", "\"><img src=x onerror=alert(2)>");
        String path = desk.enters(terms);
        desk.publishes(path);
        desk.pastes(
                path,
                Map.of(
                        "lines",
                        "=cmd|' /C calc'!A0: <b onclick=x>@SUM(1)</b>\n+1: -2+3",
                        "by",
                        "all",
                        "to",
                        "all",
                        "undated",
                        "=1+1"));
        desk.decides(path, "accept", "");
        Document page = until(open(path), shown -> shown.select(".owed li").size() == 2);
        assertThat(page.select("script, main img, [onclick], [onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script> Accord", "onerror=alert(2)");
        String csv = new String(new Visitor().download(site.at(open(path) + ".csv")), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=cmd|' /C calc'!A0\"", "\"'+1\",\"'-2+3\"", "\"'=1+1\"");
        for (String title : List.of("x".repeat(301), "evil\u202etitle", "")) {
            terms.put("title", title);
            Visitor.Page refused =
                    desk.amina().send(desk.amina().open(site.at("/desk/commitments/new")), "/desk/commitments", terms);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select(".problem")).hasSize(1);
            assertThat(refused.document().select("#title").val()).isEqualTo(title);
        }
    }

    @Test
    void tooManyAreRefusedInOneSentenceAndWhatIsWrongIsSaidByRow() throws IOException {
        Map<String, String> terms = Accord.terms();
        terms.put("title", "Endless Accord");
        String path = desk.enters(terms);
        String many = IntStream.rangeClosed(1, 10_000)
                .mapToObj(n -> "Article " + n + ": The Harbour Office lights lamp " + n + ".")
                .collect(Collectors.joining("\n"));
        Visitor.Page refused =
                desk.pastes(path, Map.of("lines", many, "by", "all", "to", "all", "undated", "None was agreed."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problem").eachText())
                .containsExactly("These are 10,000 rows; one document has at most 500 obligations.");
        Visitor.Page wrong = desk.pastes(
                path,
                Map.of(
                        "lines",
                        "Article 1: Words.\nno colon here\nArticle 3\tWords.\tThe Moon\tall\t2027-03-31",
                        "by",
                        "all",
                        "to",
                        "all"));
        assertThat(wrong.document().select(".problem").eachText())
                .containsExactly(
                        "Row 1: Give a due day such as 2027-03-31, or say why there is none.",
                        "Row 2: Write the label, a colon, then the words.",
                        "Row 3: “The Moon” is not one of the parties.");
        assertThat(wrong.document().select("#lines").val()).contains("no colon here");
        Visitor.Page table = desk.amina()
                .upload(
                        desk.amina().open(site.at(path + "/obligations/many")),
                        "/obligations/many",
                        "articles.csv",
                        "label,words,by,to,due\nArticle 1,\"Words, with a comma.\",Guild,all,2027-03-31\n"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(table.document().select("li[data-proposal]").text()).contains("Words, with a comma.", "Guild");
        assertThat(table.document().select("li[data-proposal]")).hasSize(1);
        Visitor.Page taken = desk.amina().send(table, "/removal", Map.of());
        assertThat(taken.document().select("li[data-proposal]")).isEmpty();
    }

    @Test
    void theSiteMapLeadsToEachOfThem() throws IOException {
        for (String title : List.of("Anchor Accord", "Buoy Accord")) {
            String path = open(publishes(title));
            until(
                    "/sitemap.xml",
                    map -> map.select("loc")
                            .eachText()
                            .containsAll(List.of(
                                    site.at("/commitments"),
                                    site.at("/hy/commitments"),
                                    site.at("/demands"),
                                    site.at(path),
                                    site.at("/ar" + path))));
            until("/ar" + path, shown -> shown.select("h1").text().equals(title));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        for (String path : List.of(
                "/desk/commitments/nowhere",
                "/desk/commitments/nowhere/obligations/new",
                "/desk/findings/obligation/00000000-0000-0000-0000-000000000001",
                "/desk/citations?statement=nowhere",
                "/commitments/nowhere.json")) {
            assertThat(desk.amina().open(site.at(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(new Visitor().open(site.at("/desk/commitments")).address()).endsWith("/sign-in");
    }
}
