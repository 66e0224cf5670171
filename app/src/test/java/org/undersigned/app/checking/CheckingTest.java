package org.undersigned.app.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.text.Assembly;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.StatementText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Check a copy: on its page, by its API, by the command. */
class CheckingTest {
    private static final List<String> SIGNERS =
            List.of("Friends of the Night Ferry", "“Three Islands” Association", "Lindmark Bakers’ Guild");

    private static HttpServer elsewhere;
    private static TestSite site;
    private static String slug;
    private static String copy;

    @BeforeAll
    static void publish() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            boolean there = exchange.getRequestURI().getPath().equals("/copy");
            byte[] page = ("<!doctype html><html><body><main><p>" + copy.replace("\n", "</p><p>")
                            + "</main></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 404, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
        site = TestSite.fresh("--undersigned.fetch.instead=courier.example=http://localhost:"
                + elsewhere.getAddress().getPort());
        Coordinator amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY);
        for (int i = 0; i < SIGNERS.size(); i++) {
            amina.invites(slug, List.of("%s, office@s%d.example, s%d.example".formatted(SIGNERS.get(i), i, i)));
        }
        amina.everybodySigns(slug);
        amina.publishes(slug);
        String text = Texts.NIGHT_FERRY;
        copy = text.substring(0, text.indexOf("Choir of")) + text.substring(text.indexOf("\nLeave a Reply"));
    }

    @AfterAll
    static void stop() {
        site.close();
        elsewhere.stop(0);
    }

    private static Visitor.Page onThePage(String field, String value) throws IOException {
        Visitor reader = new Visitor();
        Visitor.Page page = reader.send(reader.open(site.at("/check")), "/check", Map.of(field, value));
        assertThat(reader.cookies()).isEmpty();
        assertThat(page.document().select("script, iframe, [style]")).isEmpty();
        return page;
    }

    private static HttpResponse<String> ask(String type, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site.at("/api/check")))
                            .header("Content-Type", type)
                            .header("Origin", "https://courier.example")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void showsTheSentenceFirstAndTheEvidenceUnderIt() throws IOException {
        Visitor.Page same = onThePage("copy", copy);
        assertThat(same.document().select("h1.verdict").text())
                .isEqualTo("This copy has every word of “Keep the night ferry of Lindmark running” as it was signed.");
        assertThat(same.document().select(".links a").eachAttr("href"))
                .contains("/statements/" + slug, "/statements/" + slug + "/proof.zip");
        Visitor.Page altered = onThePage(
                "copy",
                copy.replace("1 March 2026", "1 May 2026").replace("Lindmark Bakers’ Guild", "Guild of Nobody"));
        assertThat(altered.document().select("[data-verdict]").attr("data-verdict"))
                .isEqualTo("altered");
        assertThat(altered.document().select(".changes del").eachText()).contains("March");
        assertThat(altered.document().select(".changes ins").eachText()).contains("May");
        assertThat(altered.document().select(".changes dd").first().text())
                .isEqualTo("Run the night ferry again from 1 March 2026, at least once every night;");
        assertThat(altered.document().select(".names bdi").eachText())
                .containsExactly("Lindmark Bakers’ Guild", "Guild of Nobody");
        assertThat(altered.document().select("textarea").text()).contains("1 May 2026");
    }

    @Test
    void hidesManyChangesBehindAClick() throws IOException {
        WrittenRows rows = new WrittenRows(site);
        Instant published = Instant.parse("2025-05-06T08:00:00Z");
        List<DraftBlock> steps = IntStream.range(0, 200)
                .mapToObj(i -> new DraftBlock(BlockRole.PARAGRAPH, "Step " + i + " of the stairs has a lamp."))
                .toList();
        StatementText text = Assembly.of("Two hundred lamps", steps).text().orElseThrow();
        rows.revision(rows.statement("two-hundred-lamps", published), 1, text, published);
        String dark = String.join("\n\n", steps.stream().map(DraftBlock::text).toList())
                .replace("has a lamp", "has a broken lamp");
        Visitor.Page page = onThePage("copy", "Two hundred lamps\n\n" + dark);
        assertThat(page.document().select("h1").text()).contains("in 200 sentences");
        assertThat(page.document().select("section > .changes > li")).hasSize(20);
        assertThat(page.document().select("details.more summary").text()).isEqualTo("The other 180 changed sentences");
        assertThat(page.document().select("details.more .changes > li")).hasSize(180);
    }

    @Test
    void aCopyOfOurOwnPageIsFaithful() throws IOException {
        String page =
                new Visitor().open(site.at("/statements/" + slug)).document().outerHtml();
        Visitor reader = new Visitor();
        Visitor.Page answer = reader.upload(
                reader.open(site.at("/check")), "/check", "page.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.document().select("[data-verdict]").attr("data-verdict"))
                .as(answer.text())
                .startsWith("identical");
    }

    @Test
    void fetchesAPageAndSaysAtItsFieldWhyNot() throws IOException {
        assertThat(onThePage("url", "http://courier.example/copy").text()).contains("every word of");
        Visitor.Page gone = onThePage("url", "http://courier.example/gone");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.document().select("#url-problem").text()).contains("answers with 404");
        assertThat(gone.document().select("#url").val()).isEqualTo("http://courier.example/gone");
        assertThat(onThePage("url", "http://127.0.0.1/")
                        .document()
                        .select("#url-problem")
                        .text())
                .contains("not public");
        assertThat(onThePage("url", "courier").document().select("#url-problem").text())
                .startsWith("This is not a web address");
    }

    @Test
    void answersProgramsInJson() throws Exception {
        HttpResponse<String> answer = ask("text/plain", copy.replace("1 March 2026", "1 May 2026"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonNode found = json(answer);
        assertThat(found.get("verdict").asString()).isEqualTo("altered");
        assertThat(found.get("faithful").asBoolean()).isFalse();
        assertThat(found.at("/statement/url").asString()).isEqualTo(site.at("/statements/" + slug));
        assertThat(found.at("/changes/0/place").asString()).isEqualTo("demand 1");
        assertThat(found.at("/changes/0/copied/1/text").asString()).isEqualTo("May");
        assertThat(found.at("/signatories/signed").asInt()).isEqualTo(3);
        JsonNode byAddress = json(ask("application/json", "{\"url\": \"http://courier.example/copy\"}"));
        assertThat(byAddress.get("verdict").asString()).startsWith("identical");
        JsonNode none = json(ask("application/json", "{\"text\": \"Ten recipes with beetroot and nothing else.\"}"));
        assertThat(none.get("verdict").asString()).isEqualTo("unrelated");
        assertThat(none.get("statement").isNull()).isTrue();
        String multipart = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.txt\"\r\n\r\n" + copy
                + "\r\n--b--\r\n";
        assertThat(json(ask("multipart/form-data; boundary=b", multipart))
                        .get("verdict")
                        .asString())
                .isEqualTo("identical");
    }

    @Test
    void tellsProgramsWhatIsWrong() throws Exception {
        for (Map.Entry<String, Integer> wrong : Map.of("{", 400, "{}", 422, "{\"text\": \"…\"}", 422, "[1]", 422)
                .entrySet()) {
            HttpResponse<String> answer = ask("application/json", wrong.getKey());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(wrong.getValue());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(answer).get("detail").asString()).endsWith(".");
        }
        assertThat(ask("text/plain", "word ".repeat(600_000)).statusCode()).isEqualTo(413);
        HttpResponse<String> other = ask("application/xml", "<a/>");
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void letsPagesOfOtherSitesAsk() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> preflight = client.send(
                    HttpRequest.newBuilder(URI.create(site.at("/api/check")))
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .header("Origin", "https://courier.example")
                            .header("Access-Control-Request-Method", "POST")
                            .header("Access-Control-Request-Headers", "content-type")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(preflight.statusCode()).isEqualTo(200);
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
        }
    }

    @Test
    void theCommandAsksASite() {
        byte[] altered = copy.replace("1 March 2026", "1 May 2026").getBytes(StandardCharsets.UTF_8);
        Program asked = Program.fed(altered, "check", "-", "--site", site.at("/"));
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.output()).contains("In demand 1 the copy says “May” where “March” was signed.");
        Program same = Program.run("check", "http://courier.example/copy", "--site", site.at(""), "--json");
        assertThat(same.status()).isZero();
        assertThat(same.output()).contains("\"verdict\" : \"identical");
        Program nobody = Program.fed(altered, "check", "-", "--site", "http://localhost:" + TestSite.freePort());
        assertThat(nobody.status()).isEqualTo(2);
    }

    @Test
    void saysThatACopyIsAnOlderRevision() throws Exception {
        WrittenRows rows = new WrittenRows(site);
        Instant may = Instant.parse("2025-05-06T08:00:00Z");
        UUID statement = rows.statement("older-revisions", may);
        rows.revision(statement, 1, lamps("four"), may);
        rows.revision(statement, 2, lamps("five"), may.plusSeconds(5_000_000));
        JsonNode old = json(ask("text/plain", lampsCopy("four")));
        assertThat(old.get("verdict").asString()).isEqualTo("older-revision");
        assertThat(old.at("/statement/revision").asInt()).isEqualTo(1);
        assertThat(old.at("/statement/latestRevision").asInt()).isEqualTo(2);
        assertThat(old.get("sentence").asString())
                .isEqualTo(
                        "This copy has every word of revision 1, published on 6 May 2025, of “Light the lamps” as it was"
                                + " signed, but that is not the latest: revision 2 is.");
        JsonNode present = json(ask("text/plain", lampsCopy("five")));
        assertThat(present.get("verdict").asString()).isEqualTo("identical");
        assertThat(present.at("/statement/revision").asInt()).isEqualTo(2);
    }

    private static StatementText lamps(String number) {
        return Assembly.of("Light the lamps", List.of(new DraftBlock(BlockRole.PARAGRAPH, sentence(number))))
                .text()
                .orElseThrow();
    }

    private static String sentence(String number) {
        return "Of the lamps on the long pier only " + number
                + " are lit after ten, so that rowers who come home late find" + " neither the ladder nor the bell.";
    }

    private static String lampsCopy(String number) {
        return "Light the lamps\n\n" + sentence(number) + "\n";
    }
}
