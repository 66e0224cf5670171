package org.undersigned.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.publishing.Beside;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;

/** What subscribers' programs get: after the rules of their formats, and no more often than there is news. */
class FeedsTest {
    /** JSON Feed 1.1 as far as it is a matter of form (jsonfeed.org/version/1.1). */
    private static final String JSON_FEED = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$defs": {
                "address": { "type": "string", "pattern": "^https?://[!-~]+$" },
                "date": { "type": "string", "pattern": "^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d(\\\\.\\\\d+)?(Z|[+-]\\\\d\\\\d:\\\\d\\\\d)$" },
                "said": { "type": "string", "pattern": "\\\\S" },
                "language": { "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" }
              },
              "type": "object",
              "required": ["version", "title", "items", "home_page_url", "feed_url"],
              "additionalProperties": false,
              "patternProperties": { "^_": { "type": "object" } },
              "properties": {
                "version": { "const": "https://jsonfeed.org/version/1.1" },
                "title": { "$ref": "#/$defs/said" },
                "description": { "$ref": "#/$defs/said" },
                "home_page_url": { "$ref": "#/$defs/address" },
                "feed_url": { "$ref": "#/$defs/address" },
                "language": { "$ref": "#/$defs/language" },
                "items": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "url", "date_published"],
                    "anyOf": [ { "required": ["content_text"] }, { "required": ["content_html"] } ],
                    "additionalProperties": false,
                    "patternProperties": { "^_": { "type": "object" } },
                    "properties": {
                      "id": { "$ref": "#/$defs/said" },
                      "url": { "$ref": "#/$defs/address" },
                      "title": { "$ref": "#/$defs/said" },
                      "summary": { "$ref": "#/$defs/said" },
                      "content_text": { "$ref": "#/$defs/said" },
                      "content_html": { "$ref": "#/$defs/said" },
                      "date_published": { "$ref": "#/$defs/date" },
                      "date_modified": { "$ref": "#/$defs/date" },
                      "language": { "$ref": "#/$defs/language" }
                    }
                  }
                }
              }
            }
            """;

    private static TestSite site;
    private static Coordinator amina;
    private static String ferry;

    @BeforeAll
    static void publish() throws Exception {
        site = TestSite.fresh();
        amina = site.amina();
        opensComments();
        for (String text : List.of(Texts.ARABIC, Texts.ARMENIAN, Texts.NIGHT_FERRY)) {
            ferry = amina.opens(text);
            amina.invites(ferry, List.of("Harbour Friends, office@harbour.example, harbour.example"));
            amina.everybodySigns(ferry);
            amina.publishes(ferry);
        }
        comes("/feed.atom", "keep-the-night-ferry");
        comes("/statements/" + ferry + "/comments.atom", "<feed");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void opensComments() throws Exception {
        Visitor desk = amina.visitor();
        desk.send(desk.open(site.at("/desk/comments/settings")), "/standing", Map.of("standing", "open"));
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site.at(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** The file once it says so: it is made again within a second or two. */
    private static String comes(String path, String content) throws Exception {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!text(path).contains(content)) {
            assertThat(Instant.now()).as(path).isBefore(until);
            Thread.sleep(100);
        }
        return text(path);
    }

    private static List<String> faults(String path) throws Exception {
        HttpResponse<byte[]> feed = get(path);
        assertThat(feed.statusCode()).as(path).isEqualTo(200);
        String type = feed.headers().firstValue("Content-Type").orElse("");
        return AtomRules.faults(feed.body(), type, site.at(path));
    }

    @Test
    void eachAtomFeedIsAsRfc4287Asks() throws Exception {
        List<String> paths = List.of("/feed.atom", "/feeds/en.atom", "/feeds/hy.atom", "/feeds/ar.atom");
        for (String path : paths) {
            assertThat(faults(path)).as(path).isEmpty();
        }
        assertThat(faults("/statements/" + ferry + "/comments.atom")).isEmpty();
        // The sentence is in the language of its entry.
        assertThat(text("/feeds/hy.atom")).contains("Ստորագրել են").doesNotContain("xml:lang=\"en\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`<id>tag:`, `<id>/statements/`",
                "`rel=\"self\"`, `rel=\"related\"`",
                "`<published>2`, `<published>3`",
                "`<updated>2`, `<updated>On 2`",
                "`<title>`, `<subtitle>twice</subtitle><subtitle>`",
                "`href=\"http://localhost`, `href=\"/localhost`",
                "` length=`, ` size=`",
                "`xml:lang=\"`, `xml:lang=\"not a tag `",
                "`<name>`, `<name></name><name>`",
                "`2005/Atom`, `2006/Atom`",
                "`<summary>`, `<summary type=\"html\">`",
                "`</feed>`, ``"
            })
    void aFeedThatIsNotWouldBeNoticed(String good, String bad) throws Exception {
        String feed = text("/feed.atom");
        String broken = feed.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(feed);
        assertThat(AtomRules.faults(
                        broken.getBytes(StandardCharsets.UTF_8), "application/atom+xml", site.at("/feed.atom")))
                .isNotEmpty();
    }

    private static List<?> invalid(String feed) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON_FEED, InputFormat.JSON);
        return schema.validate(feed, InputFormat.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.json", "/feeds/en.json", "/feeds/hy.json", "/feeds/ar.json"})
    void eachJsonFeedIsAsItsVersionAsks(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Type")).contains("application/feed+json; charset=utf-8");
        String feed = text(path);
        assertThat(invalid(feed)).isEmpty();
        assertThat(feed).contains("\"" + site.at(path) + "\"");
        for (String bad : List.of(
                feed.replace("version/1.1", "version/2"),
                feed.replace("\"id\" :", "\"ids\" :"),
                feed.replace("\"content_text\" :", "\"content\" :"),
                feed.replace("\"url\" : \"http", "\"url\" : \"/http"),
                feed.replaceAll("\"date_published\" : \"[^\"]+\"", "\"date_published\" : \"3 May\""))) {
            assertThat(bad).isNotEqualTo(feed);
            assertThat(invalid(bad)).isNotEmpty();
        }
    }

    private static String entry(String feed, String slug) {
        Matcher entry = Pattern.compile("<entry (?:(?!</entry>).)*" + slug + ".*?</entry>")
                .matcher(feed);
        assertThat(entry.find()).isTrue();
        return entry.group();
    }

    @Test
    void aLateSignatureIsCountedAndIsNoNews() throws Exception {
        String before = text("/feed.atom");
        amina.invites(ferry, List.of("Late Lamplighters, late@lamps.example, lamps.example"));
        Coordinator.signs(amina.invitation("late@lamps.example"));
        String after = comes("/feed.atom", "Signed by 2 organisations.");
        assertThat(entry(after, ferry))
                .isEqualTo(entry(before, ferry).replace("by 1 organisation.", "by 2 organisations."));
        assertThat(after.replaceAll("(?s)<entry.*", "")).isEqualTo(before.replaceAll("(?s)<entry.*", ""));
    }

    @Test
    void aNewRevisionIsNewsOfTheSameEntry() {
        Instant first = Instant.parse("2026-03-01T10:00:00Z");
        Instant again = Instant.parse("2026-04-02T10:00:00.5Z");
        Addresses addresses = site.bean(Addresses.class);
        List<String> feeds = List.of(first, again).stream()
                .map(at -> Feed.of("/feed", "Coalition", List.of(revised(at)), any -> first, addresses))
                .map(feed -> AtomFeed.of(feed, addresses))
                .toList();
        assertThat(feeds.getLast())
                .isEqualTo(feeds.getFirst().replace("<updated>2026-03-01T10:00:00Z", "<updated>2026-04-02T10:00:00Z"));
        assertThat(feeds.getLast()).contains("<published>2026-03-01T10:00:00Z", "localhost,2026-03-01:");
    }

    private static PublicStatement revised(Instant published) {
        StatementText text = new StatementText("Keep the ferry", List.of(new Block.Paragraph("It crosses at night.")));
        Revision revision = new Revision(
                new StatementId(new UUID(1, 2)),
                1,
                "en",
                text,
                CanonicalText.sha256(CanonicalText.render(text)),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                published);
        return new PublicStatement(
                "ferry", revision, published, List.of(), Beside.NOTHING, new Proofs.Standing(0, 0, true));
    }
}
