package org.undersigned.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WebSource;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.statements.Statements;
import org.undersigned.tlog.Hash;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** A source is fetched when its finding is proposed, kept byte for byte, and shown without anything of it being alive. */
class KeepingACopyTest {
    private static final String HOSTILE = """
            <!doctype html><html><head><title>Order</title><meta http-equiv=refresh content="0;url=http://evil.example/">
            <script>alert('from a script')</script><style>body{background:url(http://evil.example/b)}</style></head>
            <body onload="alert(1)"><h1>Order number 7</h1><p>A second boat &lt;img src=x onerror=alert(2)&gt; was ordered.
            <a href="javascript:alert(3)">press</a><img src="http://evil.example/pixel" onerror="alert(4)">
            <iframe src="http://evil.example/"></iframe></p></pre><script>alert(5)</script></body></html>
            """;

    private static TestSite site;
    private static WebSource source;
    private static Visitor amina;
    private static Visitor bruno;
    private static String slug;

    @BeforeAll
    static void publish() throws IOException {
        source = new WebSource();
        source.at("/order?id=7", WebSource.sends("200 OK", "text/html; charset=utf-8", HOSTILE));
        source.at("/moved", WebSource.sends("301 Moved", "Location: /order?id=7\r\n", new byte[0]));
        site = TestSite.fresh("--undersigned.fetch.instead=" + source.inPlaceOf("source.example"));
        Coordinator coordinator = site.amina();
        amina = coordinator.visitor();
        slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        bruno = new Desk(site).bruno();
    }

    @AfterAll
    static void stop() {
        site.close();
        source.close();
    }

    private static List<Finding> findings(int demand) {
        return site.bean(Demands.class)
                .followed(site.bean(Statements.class).withSlug(slug).id())
                .get(demand - 1)
                .findings();
    }

    private static String path(int number) {
        return "/desk/findings/demand/"
                + site.bean(Demands.class)
                        .followed(site.bean(Statements.class).withSlug(slug).id())
                        .get(number - 1)
                        .demand()
                        .id();
    }

    private static Visitor.Page propose(int demand, String address, Map<String, String> more) throws IOException {
        Map<String, String> fields = new HashMap<>(Map.of(
                "happened", "2026-02-27",
                "shows", "UNDER_WAY",
                "words", "A second boat was ordered.",
                "source", address));
        fields.putAll(more);
        return amina.send(amina.open(site.at(path(demand))), path(demand), fields);
    }

    private static void accept() throws IOException {
        Visitor.Page queue = bruno.open(site.at("/desk/findings"));
        String id = queue.document().select("li[data-finding]").getFirst().id().substring("finding-".length());
        bruno.send(queue, "/" + id + "/decision", Map.of("decision", "accept"));
    }

    private static void until(BooleanSupplier holds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.onSpinWait();
        }
    }

    private static HttpResponse<byte[]> get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site.at(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long kept() {
        return site.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM evidence_copy")
                .query(Long.class)
                .single();
    }

    @Test
    void isKeptShownAndRecorded() throws IOException {
        assertThat(propose(1, "http://source.example/moved", Map.of()).status()).isEqualTo(200);
        Finding finding = findings(1).getFirst();
        String sha256 = finding.claim().copySha256().orElseThrow();
        until(() -> site.bean(EvidenceStore.class)
                .find(sha256)
                .orElseThrow()
                .reading()
                .isPresent());

        for (String below : List.of("", "/copy", "/text.txt", "/picture.png")) {
            assertThat(get("/evidence/" + sha256 + below).statusCode())
                    .as(below)
                    .isEqualTo(404);
        }
        Visitor.Page desk = amina.open(site.at("/desk/evidence/" + sha256));
        assertThat(desk.text()).contains("Only coordinators see this page", "Order number 7", "A second boat");
        assertThat(new Visitor()
                        .open(site.at("/desk/evidence/" + sha256 + "/copy"))
                        .address())
                .endsWith("/sign-in");

        accept();
        until(() -> get("/evidence/" + sha256).statusCode() == 200);
        Document page = new Visitor().open(site.at("/evidence/" + sha256)).document();
        assertThat(page.text())
                .contains(
                        "http://source.example/moved",
                        "http://source.example/order?id=7",
                        "text/html; charset=utf-8",
                        sha256,
                        "A second boat <img src=x onerror=alert(2)> was ordered.")
                .doesNotContain("from a script", "evil.example");
        isDead(page);
        assertThat(page.select("pre.command").text())
                .isEqualTo("curl -sS " + site.at("/evidence/" + sha256 + "/copy") + " | sha256sum");
        assertThat(page.select(".timeline a[href*=/demands#demand-1]")).hasSize(1);
        isDownloadedAsItIs(sha256);
        theLedgerHasIt(sha256);
        until(() -> new String(get("/statements/" + slug + "/demands").body(), StandardCharsets.UTF_8)
                .contains("<a href=\"/evidence/" + sha256 + "\">Our copy of "));
        assertThat(get("/fr/evidence/" + sha256).statusCode()).isEqualTo(200);
    }

    private static void isDead(Document page) {
        assertThat(page.select("script, iframe, object, embed, form[action*=evil], style"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getValue().contains("evil.example")
                                || attribute.getValue().startsWith("javascript:")));
        assertThat(page.select("[href*=order], [src^=http]")).isEmpty();
    }

    private static void isDownloadedAsItIs(String sha256) throws IOException {
        HttpResponse<byte[]> file = get("/evidence/" + sha256 + "/copy");
        assertThat(Hash.sha256(file.body()).toHex()).isEqualTo(sha256);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/warc");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + sha256.substring(0, 16) + ".warc\"");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(file.headers().map()).doesNotContainKey("set-cookie");
        HttpResponse<byte[]> text = get("/evidence/" + sha256 + "/text.txt");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(new String(text.body(), StandardCharsets.UTF_8)).startsWith("Order number 7");

        List<String> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file.body()))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                assertThat(record.version().toString()).isEqualTo("WARC/1.1");
                records.add(record.type() + " " + (record instanceof WarcTargetRecord to ? to.target() : ""));
                if (record instanceof WarcResponse response) {
                    byte[] payload = response.http().body().stream().readAllBytes();
                    assertThat(response.payloadDigest().orElseThrow().hex())
                            .isEqualTo(Hash.sha256(payload).toHex());
                    assertThat(records.size() > 3 ? new String(payload, StandardCharsets.UTF_8) : HOSTILE)
                            .isEqualTo(HOSTILE);
                }
            }
        }
        assertThat(records)
                .containsExactly(
                        "warcinfo ",
                        "response http://source.example/moved",
                        "request http://source.example/moved",
                        "response http://source.example/order?id=7",
                        "request http://source.example/order?id=7");
        String raw = new String(file.body(), StandardCharsets.ISO_8859_1);
        assertThat(raw).startsWith("WARC/1.1\r\n").contains("\r\n\r\nHTTP/1.1 301 Moved\r\nLocation: /order?id=7\r\n");
    }

    private static void theLedgerHasIt(String sha256) throws IOException {
        until(() -> {
            try {
                byte[] bundle = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
                var report = BundleVerifier.verify(bundle, Optional.empty());
                assertThat(report.sentences(Outcome.WRONG)).isEmpty();
                return report.sentences(Outcome.CHECKED).contains("Its archived copy has the SHA-256 " + sha256 + ".");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whereTheSourceFailsNothingTypedIsLostAndThereIsAWayOn() throws IOException {
        long before = kept();
        Visitor.Page page = propose(2, "http://source.example/gone", Map.of("words", "The lamps were bought."));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".problem").eachText())
                .containsExactly("source.example has nothing there: it answers with status 404.");
        assertThat(page.document().select("#words").text()).isEqualTo("The lamps were bought.");
        assertThat(page.document().select("#source").val()).isEqualTo("http://source.example/gone");
        assertThat(page.document().select("[data-offer] input[type=checkbox]")).hasSize(1);
        assertThat(findings(2)).isEmpty();
        assertThat(amina.send(page, path(2), Map.of("without", "true")).status())
                .isEqualTo(200);
        assertThat(findings(2).getFirst().claim().copySha256()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aFormThatIsSentTwiceFetchesOnce() throws IOException {
        source.at("/once", WebSource.sends("200 OK", "text/plain", "once"));
        Visitor.Page form = amina.open(site.at(path(3)));
        Map<String, String> fields = Map.of(
                "happened", "2026-02-27", "shows", "MET", "words", "Once.", "source", "http://source.example/once");
        amina.send(form, path(3), fields);
        amina.send(form, path(3), fields);
        assertThat(source.requests()).filteredOn("/once"::equals).hasSize(1);
        assertThat(findings(3)).hasSize(1);
    }

    @Test
    void aFileIsKeptAsItIsAndOnce() throws IOException {
        byte[] file = "Minutes of the Harbour Office\n\nThe boat is ordered.\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            Visitor.Page form =
                    amina.open(site.at(path(4) + "?happened=2026-02-27&shows=MET&words=It%20is%20ordered."));
            assertThat(amina.upload(form, path(4), "../evil/minutes.html", file).status())
                    .isEqualTo(200);
        }
        List<Finding> both = findings(4);
        assertThat(both).hasSize(2);
        String sha256 = Hash.sha256(file).toHex();
        assertThat(both)
                .allMatch(finding -> finding.claim().copySha256().orElseThrow().equals(sha256));
        Copy copy = site.bean(EvidenceStore.class).find(sha256).orElseThrow();
        assertThat(copy.name()).isEqualTo("minutes.html");
        assertThat(copy.found()).isEqualTo("text/plain");
        assertThat(amina.download(site.at("/desk/evidence/" + sha256 + "/copy")))
                .isEqualTo(file);
    }

    @Test
    void noRowIsEverChanged() {
        JdbcClient database = site.bean(JdbcClient.class);
        for (String table : List.of("copy", "piece", "hop", "text", "picture")) {
            assertThatThrownBy(
                            () -> database.sql("DELETE FROM evidence_" + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }
}
