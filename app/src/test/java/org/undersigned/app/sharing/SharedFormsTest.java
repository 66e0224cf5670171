package org.undersigned.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.words.Words;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other sites and programs take from here. */
class SharedFormsTest {
    private static final String TITLE_THAT_ATTACKS = "Give </script> back \"the\" lamps & <quays";
    private static final String ATTACK = """
            Give </script> back "the" lamps & <quays

            On 3 May 2024 the mill's owner promised that its path stays open to whoever walks to the weir.

            We, the undersigned organisations, demand from the Mill Office:

            1. Open the path along the weir again before the summer.
            2. Say <b>who</b> closed it & why, in "plain" words.
            """;
    private static final List<String> TEXTS = List.of(Texts.NIGHT_FERRY, Texts.ARMENIAN, Texts.ARABIC, ATTACK);

    private static TestSite site;
    private static final List<String> SLUGS = new java.util.ArrayList<>();

    @BeforeAll
    static void publish() throws Exception {
        site = TestSite.fresh();
        Coordinator amina = site.amina();
        for (String text : TEXTS) {
            String slug = amina.opens(text);
            amina.invites(slug, List.of("Harbour Friends, office@harbour.example", "Tide Watch, office@tide.example"));
            amina.everybodySigns(slug);
            amina.publishes(slug);
            SLUGS.add(slug);
        }
        // What is of all statements is written after the page of each, and the home page last.
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (new Visitor().open(site.at("/")).document().select(".cards li").size() < TEXTS.size()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            return response;
        }
    }

    private static String path(String slug, String file) {
        return URI.create(site.at("/statements/" + slug + file)).toASCIIString();
    }

    @Test
    void theJsonIsWhatItsSchemaSays() throws Exception {
        String schema = get(site.at(SharedForms.SCHEMA_PATH)).body();
        for (String slug : SLUGS) {
            HttpResponse<String> response = get(path(slug, "/statement.json"));
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(response.body(), InputFormat.JSON))
                    .isEmpty();
            JsonNode statement = JsonMapper.shared().readTree(response.body());
            assertThat(statement.get("signatories")).hasSize(2);
            assertThat(statement.at("/signatories/0/name").asString()).isIn("Harbour Friends", "Tide Watch");
            String text = get(statement.at("/files/text").asString()).body();
            assertThat(org.undersigned.text.CanonicalText.sha256(text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(statement.get("sha256").asString());
            int demands = 0;
            for (JsonNode block : statement.get("blocks")) {
                demands += block.path("demands").size();
            }
            assertThat(demands).as("demands of " + slug).isPositive();
        }
    }

    @Test
    void aSchemaThatAcceptsEverythingWouldProveNothing() throws Exception {
        String schema = get(site.at(SharedForms.SCHEMA_PATH)).body();
        String good = get(path(SLUGS.getFirst(), "/statement.json")).body();
        for (String bad : List.of(
                good.replace("undersigned/statement@v1", "undersigned/statement@v2"),
                good.replaceFirst("\"sha256\" : \"[0-9a-f]", "\"sha256\" : \""),
                good.replaceFirst("\"number\" : 1", "\"number\" : 0"),
                good.replaceFirst("\"kind\" : ", "\"kinds\" : "))) {
            assertThat(bad).isNotEqualTo(good);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(bad, InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void aCopyOfTheMarkdownIsFaithful() throws Exception {
        for (String slug : SLUGS) {
            HttpResponse<String> markdown = get(path(slug, "/statement.md"));
            assertThat(markdown.headers().firstValue("Content-Type").orElse("")).startsWith("text/markdown;");
            Visitor reader = new Visitor();
            Visitor.Page answer = reader.upload(
                    reader.open(site.at("/check")),
                    "/check",
                    "statement.md",
                    markdown.body().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.text()).as(markdown.body()).contains("has every word of");
        }
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String only(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        assertThat(found.getLength()).as(name).isEqualTo(1);
        return found.item(0).getTextContent();
    }

    /** What RFC 4287 asks for of a feed and of an entry, and what makes subscribers' programs stumble. */
    @Test
    void theAtomFeedsAreWellFormedAndStay() throws Exception {
        HttpResponse<String> response = get(site.at("/feed.atom"));
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml;");
        Element feed = xml(response.body()).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        NodeList entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        assertThat(entries.getLength()).isEqualTo(SLUGS.size());
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            ids.add(only(entry, "id"));
            titles.add(only(entry, "title"));
            assertThat(only(entry, "id")).startsWith("tag:localhost,");
            assertThat(OffsetDateTime.parse(only(entry, "updated"))).isNotNull();
            assertThat(only(entry, "summary"))
                    .containsAnyOf(
                            "Signed by 2 organisations.", "Ստորագրել են՝ 2 կազմակերպություն։", "وقّعه: منظمتان.");
            Element link = (Element) entry.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link")
                    .item(0);
            assertThat(get(link.getAttribute("href")).body()).contains("id=\"who\"");
        }
        assertThat(ids).hasSize(SLUGS.size());
        assertThat(titles).contains(TITLE_THAT_ATTACKS, "Պահպանենք գիշերային լաստանավը");
        Element armenian = xml(get(site.at("/feeds/hy.atom")).body()).getDocumentElement();
        assertThat(armenian.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void theJsonFeedHasWhatItsVersionAsksFor() throws Exception {
        HttpResponse<String> response = get(site.at("/feed.json"));
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/feed+json;");
        JsonNode feed = JsonMapper.shared().readTree(response.body());
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asString()).isEqualTo(site.at("/feed.json"));
        assertThat(feed.get("items")).hasSize(SLUGS.size());
        for (JsonNode item : feed.get("items")) {
            assertThat(item.get("id").asString()).isNotEmpty();
            assertThat(item.get("content_text").asString()).isNotEmpty();
            assertThat(OffsetDateTime.parse(item.get("date_published").asString()))
                    .isNotNull();
        }
    }

    @Test
    void thePageTellsProgramsWhatItIsAndNothingEscapes() throws Exception {
        for (String slug : SLUGS) {
            Document page = new Visitor().open(path(slug, "")).document();
            JsonNode data = JsonMapper.shared()
                    .readTree(page.select("script[type=application/ld+json]").html());
            assertThat(data.get("name").asString()).isEqualTo(page.select("h1").text());
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(path(slug, ""));
            assertThat(page.select("meta[name=description]").attr("content").length())
                    .isBetween(20, 170);
            assertThat(page.select("script")).hasSize(1);
            String oembed = page.select("link[type=application/json+oembed]").attr("abs:href");
            String html =
                    JsonMapper.shared().readTree(get(oembed).body()).get("html").asString();
            Document card = org.jsoup.Jsoup.parse(html);
            assertThat(card.select("iframe")).hasSize(1);
            assertThat(card.body().children()).hasSize(1);
            HttpResponse<String> framed = get(card.select("iframe").attr("src"));
            assertThat(framed.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors *", "default-src 'none'");
            assertThat(framed.body())
                    .doesNotContain("<script")
                    .containsPattern("2 organisations|2 կազմակերպություն|منظمتان");
        }
        assertThat(get(path(SLUGS.getFirst(), ""))
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors 'none'");
    }

    /** What oEmbed 1.0 asks of a provider that is found by discovery, and what WordPress makes of it. */
    @Test
    void theCardIsFoundAndShownByOtherSites() throws Exception {
        for (String slug : SLUGS) {
            Document page = new Visitor().open(path(slug, "")).document();
            var links = page.head().select("link[rel=alternate][type=application/json+oembed]");
            assertThat(links).hasSize(1);
            assertThat(links.attr("title")).isEqualTo(page.select("h1").text());
            // WordPress takes it as it stands, and knows of no base.
            String address = links.attr("href");
            assertThat(address).isEqualTo(path(slug, "/oembed.json"));
            // Consumers put their wishes behind it.
            HttpResponse<String> response = get(address + "?maxwidth=600&maxheight=900&format=json&dnt=1");
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            JsonNode card = JsonMapper.shared().readTree(response.body());
            assertThat(card.get("version").asString()).isEqualTo("1.0");
            assertThat(card.get("type").asString()).isEqualTo("rich");
            assertThat(card.get("width").isInt() && card.get("height").isInt()).isTrue();
            assertThat(card.get("width").asInt()).isBetween(200, 600);
            org.jsoup.nodes.Element frame = org.jsoup.Jsoup.parseBodyFragment(
                            card.get("html").asString())
                    .body()
                    .child(0);
            assertThat(frame.tagName()).isEqualTo("iframe");
            assertThat(frame.attr("width")).isEqualTo(card.get("width").asString());
            assertThat(frame.attr("height")).isEqualTo(card.get("height").asString());
            assertThat(frame.attr("title")).isEqualTo(card.get("title").asString());
            // It strips what it does not know of a stranger's frame, and keeps nothing without its own closing tag.
            assertThat(card.get("html").asString()).containsPattern("(?s)^<iframe .*?></iframe>$");
            Document reuse = new Visitor().open(path(slug, "/reuse")).document();
            assertThat(reuse.select("[data-address]").text()).isEqualTo(path(slug, ""));
            assertThat(reuse.text()).contains("HTML");
        }
    }

    @Test
    void aPictureStandsBesideLinksInAnyScript() throws Exception {
        for (String slug : SLUGS) {
            String address = new Visitor()
                    .open(path(slug, ""))
                    .document()
                    .select("meta[property=og:image]")
                    .attr("content");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(new Visitor().download(address)));
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(630);
            assertThat(inked(picture, 0, 20)).as("the bar").isEqualTo(1200 * 18);
            assertThat(inked(picture, 140, 500)).as("the title of " + slug).isBetween(3_000, 150_000);
            assertThat(inked(picture, 500, 540))
                    .as("the title ends above the site's name")
                    .isZero();
            assertThat(inked(picture, 545, 600)).as("the site's name").isPositive();
        }
    }

    /** Pixels between two lines that are far from the paper's colour. */
    private static int inked(BufferedImage picture, int from, int to) {
        int inked = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                inked += (picture.getRGB(x, y) >> 8 & 255) < 160 ? 1 : 0;
            }
        }
        return inked;
    }

    @Test
    void theSiteMapLeadsToPages() throws Exception {
        NodeList places =
                xml(get(site.at("/sitemap.xml")).body()).getDocumentElement().getElementsByTagName("loc");
        assertThat(places.getLength())
                .isEqualTo(SLUGS.size() + 5 * Words.languages().size());
        for (int i = 0; i < places.getLength(); i++) {
            get(places.item(i).getTextContent());
        }
        assertThat(get(site.at("/robots.txt")).body()).contains("Sitemap: " + site.at("/sitemap.xml"));
    }

    @Test
    void thePageOfFormsOffersThemAll() throws Exception {
        Document page = new Visitor().open(path(SLUGS.get(1), "/reuse")).document();
        for (String link : page.select("main a[href]").eachAttr("abs:href")) {
            get(link);
        }
        assertThat(page.select("textarea").text()).startsWith("<iframe src=\"" + path(SLUGS.get(1), "/card") + "\"");
        assertThat(page.select("main li")).hasSize(6);
    }
}
