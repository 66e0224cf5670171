package org.undersigned.app.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.undersigned.app.cast.Accord;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API does what its description says, and the description says all that there is. */
class PublicApiTest {
    private static final List<String> TEXTS = List.of(Texts.NIGHT_FERRY, Texts.ARMENIAN, Texts.ARABIC);
    private static final List<String> SIGNATORIES = List.of(
            "Harbour Friends, office@harbour.example", "Tide Watch, office@tide.example", "Crew, office@crew.example");
    /** Reached only with a log of others, or with a crowd: what is described without them is tried. */
    private static final Map<String, String> WITHOUT = Map.of(
            "get /witness/{origin}/checkpoint",
            "404",
            "post /witness/add-checkpoint",
            "400",
            "get /statements/{slug}/proof-{part}.zip",
            "404");

    private static final List<String> SLUGS = new ArrayList<>();
    private static TestSite site;
    private static String instrument;
    private static HttpClient client;
    private static Description description;

    @BeforeAll
    static void publish() throws Exception {
        site = TestSite.fresh();
        client = HttpClient.newHttpClient();
        Coordinator amina = site.amina();
        for (String text : TEXTS) {
            String slug = amina.opens(text);
            amina.invites(slug, SIGNATORIES.subList(0, SLUGS.isEmpty() ? 3 : 2));
            amina.everybodySigns(slug);
            amina.publishes(slug);
            SLUGS.add(slug);
        }
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (new Visitor().open(site.at("/")).document().select(".cards li").size() < TEXTS.size()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
        enterAnAccord();
        description = new Description(
                get("/openapi.json").body(),
                get("/schemas/statement-v1.json").body(),
                get("/schemas/commitments-v1.json").body());
    }

    private static void enterAnAccord() throws IOException {
        Desk desk = new Desk(site);
        String path = desk.enters(Accord.terms());
        desk.publishes(path);
        desk.pastes(path, Accord.obligations());
        desk.decides(path, "accept", "");
        desk.finds(desk.findings(path).getFirst(), "2024-08-01", "kept", "Every lamp burned.");
        instrument = path.replaceFirst(".*/", "");
        Await.page(site, "/commitments/" + instrument, page -> page.text().contains("Every lamp burned."));
    }

    @AfterAll
    static void stop() {
        client.close();
        site.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.headers().allValues("Set-Cookie")).as("cookies").isEmpty();
        return response;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site.at(path))));
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void theDescriptionIsOpenApi() {
        assertThat(Description.problems(description.text())).isEmpty();
        for (String broken : List.of(
                description.text().replaceFirst("\"responses\"", "\"answers\""),
                description.text().replaceFirst("\"in\": \"path\"", "\"in\": \"elsewhere\""),
                description.text().replaceFirst("\"type\": \"integer\"", "\"type\": \"whole\""))) {
            assertThat(broken).isNotEqualTo(description.text());
            assertThat(Description.problems(broken)).isNotEmpty();
        }
    }

    /** Each path once, with its parameters filled in: status, kind, headers and body are those that are described. */
    @Test
    void everyPathAnswersAsDescribed() throws Exception {
        Map<String, String> values = values();
        for (Map.Entry<String, JsonNode> path : description.paths().properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String address = filled(path.getKey(), values);
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.at(address)));
                if (operation.getKey().equals("post")) {
                    request.POST(HttpRequest.BodyPublishers.ofString(Texts.NIGHT_FERRY))
                            .header("Content-Type", "text/plain");
                }
                String name = operation.getKey() + " " + path.getKey();
                HttpResponse<String> response = send(request);
                String status = String.valueOf(response.statusCode());
                assertThat(status).as(name).isEqualTo(WITHOUT.getOrDefault(name, "200"));
                isAsDescribed(path.getKey(), operation.getKey(), response);
            }
        }
    }

    private static Map<String, String> values() throws Exception {
        JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
        String addendum = site.bean(org.undersigned.app.ledger.Ledger.class)
                .disclosedSince(Instant.EPOCH)
                .getFirst();
        long size = database.sql("SELECT count(*) FROM ledger_entry")
                .query(Long.class)
                .single();
        return Map.of(
                "slug",
                encoded(SLUGS.getFirst()),
                "instrument",
                instrument,
                "part",
                "2",
                "language",
                "hy",
                "level",
                "0",
                "tile",
                "000.p/" + size,
                "first",
                addendum.substring(0, 2),
                "second",
                addendum.substring(2, 4),
                "sha256",
                addendum,
                "origin",
                "0".repeat(64));
    }

    private static String filled(String path, Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(filled).as("every parameter has a value").doesNotContain("{");
        return filled;
    }

    private static void isAsDescribed(String path, String method, HttpResponse<String> response) {
        String status = String.valueOf(response.statusCode());
        String what = method + " " + path + " " + status;
        JsonNode answer = description.resolved(
                description.paths().get(path).get(method).get("responses").path(status));
        assertThat(answer.isMissingNode()).as(what + " is described").isFalse();
        for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
            assertThat(response.headers().firstValue(header.getKey()))
                    .as(what + " " + header.getKey())
                    .isPresent();
        }
        if (!answer.has("content")) {
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        assertThat(answer.get("content").has(type)).as(what + " as " + type).isTrue();
        if (type.endsWith("json")) {
            assertThat(description.problems(path, method, status, type, response.body()))
                    .as(what)
                    .isEmpty();
        }
    }

    @Test
    void everyRouteOfTheApiIsDescribed() {
        Set<String> routes = new TreeSet<>();
        site.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        routes.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + pattern))));
        assertThat(routes).contains("get /api/v1/statements");
        Set<String> described = new TreeSet<>();
        description
                .paths()
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));
        assertThat(described).containsAll(routes);
    }

    /** What an answer has and nobody described, no program could know. */
    @Test
    void noFieldIsLeftOut() throws Exception {
        JsonNode schemas = JsonMapper.shared().readTree(description.text()).at("/components/schemas");
        for (String slug : SLUGS) {
            Map<String, JsonNode> answers = Map.of(
                    "StatementSummary",
                    json("/api/v1/statements").at("/statements/0"),
                    "Statement",
                    json("/api/v1/statements/" + encoded(slug)),
                    "SignatoryList",
                    json("/api/v1/statements/" + encoded(slug) + "/signatories?limit=1"));
            answers.forEach((schema, answer) -> assertThat(answer.propertyNames())
                    .as(schema)
                    .containsExactlyInAnyOrderElementsOf(
                            schemas.get(schema).get("properties").propertyNames()));
        }
    }

    @Test
    void listsComeInPartsAndNothingIsTwiceOrMissing() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/statements?limit=1";
        for (int i = 0; !next.isEmpty(); i++) {
            assertThat(i).isLessThan(TEXTS.size());
            JsonNode part = json(next);
            assertThat(part.get("statements")).hasSize(1);
            seen.add(part.at("/statements/0/slug").asString());
            next = part.path("next").asString("").replace(site.at(""), "");
        }
        assertThat(seen).containsExactlyElementsOf(SLUGS.reversed());
        Map<Long, String> names = new TreeMap<>();
        next = "/api/v1/statements/" + encoded(SLUGS.getFirst()) + "/signatories?limit=2";
        while (!next.isEmpty()) {
            JsonNode part = json(next);
            assertThat(part.at("/counts/organisations").asInt()).isEqualTo(3);
            part.get("signatories")
                    .forEach(one ->
                            names.put(one.get("entry").asLong(), one.get("name").asString()));
            next = part.path("next").asString("").replace(site.at(""), "");
        }
        assertThat(names.values()).containsExactlyInAnyOrder("Harbour Friends", "Tide Watch", "Crew");
    }

    private static Set<String> found(String query) throws Exception {
        Set<String> slugs = new HashSet<>();
        json("/api/v1/statements?" + query)
                .get("statements")
                .forEach(one -> slugs.add(one.get("slug").asString()));
        return slugs;
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        String addressee = json("/api/v1/statements/" + encoded(SLUGS.getFirst()))
                .at("/addressees/0")
                .asString();
        assertThat(addressee).isNotBlank();
        assertThat(found("addressee=" + encoded(addressee.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(SLUGS.getFirst());
        assertThat(found("organisation=crew")).containsExactly(SLUGS.getFirst());
        assertThat(found("organisation=tide%20watch")).hasSize(3);
        assertThat(found("organisation=tide")).isEmpty();
        assertThat(found("language=ar")).containsExactly(SLUGS.get(2));
        assertThat(found("state=published")).hasSize(3);
        assertThat(found("state=closed")).isEmpty();
        assertThat(found("year=" + Year.now(ZoneOffset.UTC))).hasSize(3);
        assertThat(found("year=1999")).isEmpty();
        JsonNode part = json("/api/v1/statements?limit=1&organisation=Tide%20Watch");
        assertThat(part.get("next").asString()).contains("organisation=Tide%20Watch&limit=1&cursor=");
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() throws Exception {
        for (String query : List.of(
                "limit=0",
                "limit=101",
                "limit=x",
                "year=24",
                "state=draft",
                "language=Armenian",
                "cursor=%27%3B--",
                "cursor=AAAA")) {
            HttpResponse<String> response = get("/api/v1/statements?" + query);
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            isAsDescribed("/api/v1/statements", "get", response);
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
        HttpResponse<String> missing = get("/api/v1/statements/nothing-here");
        assertThat(missing.statusCode()).isEqualTo(404);
        isAsDescribed("/api/v1/statements/{slug}", "get", missing);
        HttpResponse<String> french = send(HttpRequest.newBuilder(URI.create(site.at("/api/v1/statements?year=x")))
                .header("Accept-Language", "fr"));
        assertThat(french.body()).contains("a quatre chiffres");
    }

    @Test
    void anAnswerIsSentOnceToWhoeverHasIt() throws Exception {
        String path = "/api/v1/statements/" + encoded(SLUGS.getFirst());
        HttpResponse<String> first = get(path);
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age=60");
        assertThat(first.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                send(HttpRequest.newBuilder(URI.create(site.at(path))).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other =
                send(HttpRequest.newBuilder(URI.create(site.at(path))).header("Origin", "https://other.example"));
        assertThat(other.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void nothingThatIsNotPublicIsThere() throws Exception {
        String slug = site.amina().opens("A quiet text\n\nWe demand from the Mill Office:\n\n1. Open the path.\n");
        assertThat(get("/api/v1/statements/" + slug).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/statements/" + slug + "/signatories").statusCode())
                .isEqualTo(404);
        String all = SLUGS.stream()
                .map(one -> "/api/v1/statements/" + encoded(one))
                .map(path -> {
                    try {
                        return get(path).body() + get(path + "/signatories").body();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining());
        assertThat(all).doesNotContain("office@", "Chair", "amina@");
    }
}
