package org.undersigned.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.text.CanonicalText;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerifierPage;

/** What a reader gets: 900 words and 200 signatories. */
class PublicPagesTest {
    private static final int SIGNATORIES = 200;
    private static final int BUDGET = 25 * 1024;

    private static TestSite site;
    private static Coordinator amina;
    private static String slug;

    @BeforeAll
    static void publish() {
        site = TestSite.fresh();
        amina = site.amina();
        slug = amina.opens(longText());
        for (int from = 0; from < SIGNATORIES; from += 100) {
            amina.invites(slug, lines(from, from + 100));
            amina.everybodySigns(slug);
        }
        amina.publishes(slug);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> "Association of the %s Harbour %d, office@h%d.example, h%d.example"
                        .formatted(n % 2 == 0 ? "Northern" : "Southern", n, n, n))
                .toList();
    }

    private static String longText() {
        StringBuilder grounds = new StringBuilder();
        String[] words =
                ("boat lamp quay night baker nurse choir winter island promise harbour bench letter market wind")
                        .split(" ");
        Random random = new Random(4);
        for (int paragraph = 0; paragraph < 10; paragraph++) {
            grounds.append("In the year of the ");
            for (int i = 0; i < 72; i++) {
                grounds.append(words[random.nextInt(words.length)]).append(i % 12 == 11 ? ", the " : " ");
            }
            grounds.append("was not kept.\n\n");
        }
        return Texts.NIGHT_FERRY.replace("We, the undersigned", grounds + "We, the undersigned");
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.at(path)));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void takesAtMost25KilobytesInThreeRequestsWithoutScriptOrCookie() throws Exception {
        HttpResponse<byte[]> page = get("/statements/" + slug, "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("unsafe", "script");
        Document document = new Visitor().open(site.at("/statements/" + slug)).document();
        assertThat(document.select("script:not([type=application/ld+json]), iframe, [style], [onclick]"))
                .isEmpty();
        assertThat(document.select(".names li")).hasSize(SIGNATORIES);
        List<String> others = document.select("link[rel=stylesheet], link[rel=icon], img[src]")
                .eachAttr("href");
        assertThat(others).hasSize(2).allMatch(path -> path.startsWith("/"));
        int bytes = page.body().length;
        for (String other : others) {
            bytes += get(other, "Accept-Encoding", "gzip").body().length;
        }
        assertThat(bytes).isLessThan(BUDGET);
    }

    @Test
    void isAskedForAgainOnlyWhenItChanged() throws Exception {
        HttpResponse<byte[]> page = get("/statements/" + slug);
        String tag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/statements/" + slug, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void thePageThatVerifiesIsSavedAndNotOpenedHere() throws Exception {
        HttpResponse<byte[]> page = get("/verify.html");
        assertThat(page.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"verify.html\"");
        assertThat(page.body()).isEqualTo(VerifierPage.bytes());
    }

    @Test
    void liesAsFilesForAnotherServer() throws Exception {
        assertThat(Files.readAllBytes(site.data().resolve("site/statements/" + slug + "/index.html")))
                .isEqualTo(get("/statements/" + slug).body());
        assertThat(Files.readAllBytes(site.data().resolve("site/statements/" + slug + "/statement.txt")))
                .isEqualTo(get("/statements/" + slug + "/statement.txt").body());
    }

    @Test
    void otherFormsAreBesideThePage() throws Exception {
        Document page = new Visitor().open(site.at("/statements/" + slug)).document();
        assertThat(page.select(".seal a[download]").eachAttr("href"))
                .contains("/statements/" + slug + "/statement.pdf", "/statements/" + slug + "/statement.docx");
        HttpResponse<byte[]> pdf = get("/statements/" + slug + "/statement.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        HttpResponse<byte[]> docx = get("/statements/" + slug + "/statement.docx");
        assertThat(docx.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(docx.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"statement.docx\"");
        try (PDDocument document = Loader.loadPDF(pdf.body());
                XWPFDocument words = new XWPFDocument(new ByteArrayInputStream(docx.body()))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Association of the Northern Harbour 198", site.at("/statements/keep-the-night-ferry"));
            assertThat(words.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Association of the Northern Harbour 198");
        }
    }

    @Test
    void whatIsNotSignedIsMarkedOnThePage() throws Exception {
        Document page = new Visitor().open(site.at("/statements/" + slug)).document();
        assertThat(page.select("[data-signatory]").eachText()).contains("Association of the Northern Harbour 198");
        Element article = page.select("article").first();
        article.select("[data-not-signed], [data-signatory]").remove();
        String title = page.select("h1").text();
        assertThat(article.text()).isEqualTo(title + " " + page.select(".doc").text());
    }

    @Test
    void theDownloadedTextHasTheDigestOnThePage() throws Exception {
        byte[] text = get("/statements/" + slug + "/statement.txt").body();
        String shown = new Visitor()
                .open(site.at("/statements/" + slug))
                .document()
                .select(".digest")
                .text();
        assertThat(shown.replace(" ", "")).isEqualTo(CanonicalText.sha256(text));
    }

    @Test
    void theBundleHoldsAndTheCommandsSayTheSame() throws Exception {
        VerificationReport report =
                BundleVerifier.verify(get("/statements/" + slug + "/proof.zip").body(), Optional.empty());
        assertThat(report.results()).noneMatch(f -> f.outcome() == VerificationReport.Outcome.WRONG);
        assertThat(report.signatories()).hasSize(SIGNATORIES);
        Program verified = Program.run("verify", site.at("/statements/" + slug));
        assertThat(verified.status()).isZero();
        assertThat(verified.output()).contains("It holds.");
        byte[] text = get("/statements/" + slug + "/statement.txt").body();
        Program same = Program.fed(text, "check", "-", "--against", site.at("/statements/" + slug));
        assertThat(same.status()).isZero();
        assertThat(same.output()).startsWith("This copy has every word");
        byte[] altered = new String(text, StandardCharsets.UTF_8)
                .replace("1 March", "1 May")
                .getBytes(StandardCharsets.UTF_8);
        Program other = Program.fed(altered, "check", "-", "--against", site.at("/statements/" + slug));
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.output()).contains("In demand 1 the copy says “May” where “March” was signed.");
    }

    @Test
    void aLateSignatureAppearsOnThePage() throws Exception {
        amina.invites(slug, List.of("Late Lamplighters, late@lamps.example, lamps.example"));
        Coordinator.signs(amina.invitation("late@lamps.example"));
        Await.page(site, "/statements/" + slug, page -> page.text().contains("Late Lamplighters"));
    }

    @Test
    void aCopyThatIsNoTextIsRefusedAtItsField() throws IOException {
        Visitor reader = new Visitor();
        Visitor.Page page = reader.upload(reader.open(site.at("/check")), "/check", "copy.pdf", new byte[] {0, 1, 2});
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#file-problem").text()).startsWith("This is not a text");
        Visitor.Page large =
                reader.send(reader.open(site.at("/check")), "/check", Map.of("copy", "word ".repeat(600_000)));
        assertThat(large.status()).isIn(413, 422);
        assertThat(large.text()).contains("larger than 2 MB");
        assertThat(reader.cookies()).isEmpty();
    }

    @Test
    void thereIsNothingAtOtherAddresses() throws Exception {
        for (String path :
                List.of("/statements/none", "/statements/" + slug + "/../../x", "/site/../keys", "/.git/config")) {
            assertThat(get(path.replace("/../", "/%2e%2e/")).statusCode())
                    .as(path)
                    .isIn(400, 404);
        }
    }
}
