package org.undersigned.app.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.app.cast.PublishedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.statements.StatementId;

/** The search page, as browsers and hostile programs ask for it. */
class SearchPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestSite site;
    private static UUID guild;

    @BeforeAll
    static void publish() {
        site = TestSite.fresh();
        PublishedRows rows = new PublishedRows(site);
        for (int i = 0; i < 25; i++) {
            StatementId id = rows.publish(
                    "number-" + i,
                    "en",
                    PublishedRows.text(
                            "Light <script>lamp</script> & <b>number</b> " + i,
                            "The lamps of <img src=x onerror=alert(1)> quay " + i + " are dark."),
                    List.of("Office <i>of</i> Lamps"),
                    Instant.parse("2025-01-01T08:00:00Z").plusSeconds(i));
            rows.sign(id, "Guild & <u>Sons</u> of " + (i < 3 ? "Three" : "Many"));
        }
        guild = rows.organisation("Guild & <u>Sons</u> of Three");
        SearchIndex index = site.bean(SearchIndex.class);
        index.stale().forEach(index::index);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    // Each from an address of its own, named as a web server on this machine does: nobody is kept waiting here.
    private static HttpResponse<String> ask(String query, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.at("/search" + query)))
                .header("X-Forwarded-For", address)
                .header("Accept-Language", "en")
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document page(String query) {
        HttpResponse<String> answer = ask(query, "192.0.2.1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return Jsoup.parse(answer.body(), site.at("/"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatWasFoundWithMarksAndNoMarkupOfTheirs() {
        Document page = page("?q=lamp");
        assertThat(page.select("#found").text()).isEqualTo("25 statements");
        assertThat(page.select(".results > li")).hasSize(20);
        assertThat(page.select(".results h3").first().text())
                .isEqualTo("Light <script>lamp</script> & <b>number</b> 24");
        assertThat(page.select(".results h3 mark").first().text()).isEqualTo("lamp");
        assertThat(page.select(".results .excerpt mark").first().text()).isEqualTo("lamps");
        assertThat(page.select("main script, main img, main b, main i, main u")).isEmpty();
        assertThat(page.select("main").text()).contains("To Office <i>of</i> Lamps", "1 signature", "1 January 2025");
        assertThat(page.select("input[name=q]").val()).isEqualTo("lamp");
    }

    @Test
    void turnsPagesAndKeepsWhatWasChosen() {
        Document second =
                page(page("?q=lamp").select("a[rel=next]").attr("href").substring("/search".length()));
        assertThat(second.select(".results > li")).hasSize(5);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(ask("?q=lamp&page=3", "192.0.2.2").statusCode()).isEqualTo(404);
        Document three = page("?q=lamp&organisation=" + guild);
        assertThat(three.select(".results > li")).hasSize(3);
        assertThat(three.select("select[name=organisation] option[selected]").text())
                .isEqualTo("Guild & <u>Sons</u> of Three (3)");
        assertThat(three.select("select[name=organisation] option").eachText())
                .contains("Guild & <u>Sons</u> of Many (22)");
        String hostile = "{x}%00&year=\"<";
        assertThat(page("?q=lamp+" + encoded(hostile)).select("main script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\"\"\"", "& | !", "\0\0", "-lamp", "%", "()"})
    void asksForAWordWhereThereIsNone(String typed) {
        HttpResponse<String> answer = ask("?q=" + encoded(typed), "192.0.2.3");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#q-problem").text()).isEqualTo("Name at least one word to look for.");
    }

    @Test
    void refusesWhatIsTooLongAndLosesNothingOfIt() {
        for (String typed : List.of("lamp ".repeat(41), "\"".repeat(2_000), "💡".repeat(201))) {
            HttpResponse<String> answer = ask("?q=" + encoded(typed), "192.0.2.4");
            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#q-problem").text()).contains("200 characters");
            assertThat(page.select("input[name=q]").val()).isEqualTo(typed);
        }
        assertThat(ask("?q=" + encoded("\"".repeat(10_000)), "192.0.2.4").statusCode())
                .isBetween(400, 431);
        assertThat(ask("?q=lamp&organisation=x&state=%3F&year=0x1&page=-1&addressee=" + "a".repeat(501), "192.0.2.4")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ask("?q=lamp&organisation=x&state=%3F&year=0x1&page=-1", "192.0.2.4")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhatHelpsWhereNothingIsFound() {
        Document page = page("?q=rhinoceros&year=2025");
        assertThat(page.select("#found").text()).isEqualTo("Nothing found");
        assertThat(page.select(".tips li")).hasSizeGreaterThan(3);
        assertThat(page.select(".tips a").eachAttr("href")).contains("/search", "/search?q=rhinoceros");
        assertThat(page.select("select[name=year]").select("option[selected]").val())
                .isEqualTo("2025");
    }

    @Test
    void letsOneAddressAskOnlySoOften() {
        for (int i = 0; i < SearchTurns.A_MINUTE; i++) {
            site.bean(SearchTurns.class).takes("192.0.2.5");
        }
        HttpResponse<String> answer = ask("?q=lamp", "192.0.2.5");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Wait a little");
        assertThat(ask("?q=lamp", "192.0.2.6").statusCode()).isEqualTo(200);
    }

    @Test
    void usesItsIndex() {
        List<String> plan = site.bean(TransactionTemplate.class).execute(status -> {
            JdbcClient jdbc = site.bean(JdbcClient.class);
            // Of a few texts PostgreSQL would rather read them all.
            jdbc.sql("""
                            INSERT INTO searched_statement
                            SELECT gen_random_uuid(), 1, gen_random_uuid(), 1, 0, now(), 'open', 1 FROM generate_series(1, 5000)""").update();
            jdbc.sql("""
                            INSERT INTO searched_text
                            SELECT statement_id, 'en', 'english', 0, '/x', 'x', '{}', repeat('x', 500),
                                   to_tsvector('simple', statement_id::text)
                            FROM searched_statement ON CONFLICT DO NOTHING""").update();
            jdbc.sql("ANALYZE searched_statement, searched_text").update();
            status.setRollbackOnly();
            return site.bean(SearchStore.class).plan(Search.of("lamp", "en"), Question.of("lamp"));
        });
        assertThat(plan).anyMatch(line -> line.contains("Bitmap Index Scan on searched_text_words"));
    }

    @Test
    void isReachedFromEveryPage() throws IOException {
        Document home = Jsoup.connect(site.at("/")).get();
        assertThat(home.select("header nav a[href=/search]").text()).isEqualTo("Search");
        Document armenian = Jsoup.connect(site.at("/hy")).get();
        assertThat(armenian.select("header nav a[href=/search?lang=hy]").text()).isEqualTo("Որոնում");
        Document search = Jsoup.connect(site.at("/search?lang=ar&q=lamp")).get();
        assertThat(search.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(search.select("#found").text()).isEqualTo("25 بيانًا");
    }
}
