package org.undersigned.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.WebSource;
import org.undersigned.app.documents.HostileFiles;
import org.undersigned.app.findings.Copies;

/** What nobody should get from this site is not kept, and what is kept is harmless however it is made. */
class HostileEvidenceTest {
    private static final UUID AMINA = new UUID(0, 1);
    private static final String SCRIPT = "<script>alert('from a script')</script>";

    private static TestSite site;
    private static WebSource source;

    @BeforeAll
    static void start() throws IOException {
        source = new WebSource();
        site = TestSite.fresh("--undersigned.fetch.instead=" + source.inPlaceOf("source.example"));
        byte[] program = Arrays.copyOf("MZ\u0090\u0000program".getBytes(StandardCharsets.ISO_8859_1), 2000);
        byte[] bomb = gzip(new byte[60 << 20]);
        source.at("/error", WebSource.sends("500 Oops", "text/html", "<p>broken</p>"));
        source.at("/empty", WebSource.sends("200 OK", "text/html", ""));
        source.at("/binary", sends("text/html", "", new byte[] {1, 2, 0, 3}));
        source.at("/program", sends("application/pdf", "", program));
        source.at("/bomb", sends("text/html", "gzip", bomb));
        source.at("/nested", sends("text/html", "gzip", gzip(bomb)));
        source.at("/large", WebSource.sends("200 OK", "", new byte[(10 << 20) + 1]));
        source.at("/packed-empty", sends("text/html", "gzip", gzip(new byte[0])));
        source.at("/packed", sends("text/html", "gzip", gzip(page("packed"))));
        source.at("/brotli", sends("text/html", "br", page("not brotli")));
        source.at("/twice", sends("text/html", "gzip, gzip", gzip(gzip(page("twice")))));
        source.at("/script", sends("text/html", "", page(SCRIPT + "<p>words of a page</p>")));
        source.at(
                "/drawing",
                sends(
                        "image/svg+xml",
                        "",
                        ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "<text>drawn</text></svg>")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] page(String content) {
        return ("<!doctype html><html><body><p>" + content + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static WebSource.Answer sends(String type, String encoding, byte[] body) {
        String fields = "Content-Type: " + type + "\r\n";
        return WebSource.sends(
                "200 OK", encoding.isEmpty() ? fields : fields + "Content-Encoding: " + encoding + "\r\n", body);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @AfterAll
    static void stop() {
        site.close();
        source.close();
    }

    private static Copies.Outcome fetch(String path) {
        return site.bean(Copies.class).fetch("http://source.example" + path, AMINA);
    }

    private static long kept() {
        return site.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM evidence_copy")
                .query(Long.class)
                .single();
    }

    private static String read(Copies.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Copies.Outcome.Kept.class);
        String sha256 = ((Copies.Outcome.Kept) outcome).sha256();
        site.bean(EvidenceReader.class).read(sha256);
        return site.bean(EvidenceStore.class)
                .find(sha256)
                .orElseThrow()
                .reading()
                .orElseThrow()
                .words()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "/error, source.example has nothing there: it answers with status 500.",
        "/empty, source.example sends an empty answer.",
        "/packed-empty, source.example sends an empty answer.",
        "/binary, 'source.example calls it text/html, but it is no text.'",
        "/nested, 'source.example calls it text/html, but it is no text.'",
        "/program, 'That is a program: no reader of this site should be given one. Bring a document or a picture.'",
        "/bomb, What source.example sends unpacks to more than 20 MB.",
        "/large, source.example sends more than 10 MB."
    })
    void isRefusedWithOneClearSentence(String path, String sentence) {
        long before = kept();
        assertThat(fetch(path)).isEqualTo(new Copies.Outcome.Refused(sentence));
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/packed, packed", "/brotli, ''", "/twice, ''", "/script, words of a page", "/drawing, drawn"})
    void isKeptAndOnlyItsCharactersAreRead(String path, String words) {
        assertThat(read(fetch(path))).isEqualTo(words);
    }

    private static Copies.Outcome upload(String name, byte[] file) {
        return site.bean(Copies.class).upload(name, file, AMINA);
    }

    @Test
    void aFileThatIsTooLargeOrAProgramOrNothingIsRefused() {
        long before = kept();
        assertThat(upload("large.pdf", new byte[(10 << 20) + 1]))
                .isEqualTo(new Copies.Outcome.Refused("This file is larger than 10 MB."));
        assertThat(upload("nothing.pdf", new byte[0])).isEqualTo(new Copies.Outcome.Refused("This file is empty."));
        assertThat(upload("order.pdf", "\u007fELF\u0002 and so on".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Copies.Outcome.Refused.class);
        assertThat(upload("order.txt", "#!/bin/sh\nrm -r /\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Copies.Outcome.Refused.class);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aDocumentThatWouldFillTheMemoryIsKeptUnread() {
        assertThat(read(upload("bomb.docx", HostileFiles.zipBomb()))).isEmpty();
    }

    @Test
    void aFileOfTwoKindsIsWhatItsFirstBytesSay() {
        byte[] polyglot = ("GIF89a/*" + SCRIPT + "*/=1;").getBytes(StandardCharsets.ISO_8859_1);
        Copies.Outcome outcome = upload("innocent.html", polyglot);
        assertThat(read(outcome)).isEmpty();
        Copy copy = site.bean(EvidenceStore.class)
                .find(((Copies.Outcome.Kept) outcome).sha256())
                .orElseThrow();
        assertThat(copy.found()).isEqualTo("image/gif");
        assertThat(copy.downloadType()).isEqualTo("application/octet-stream");
        assertThat(copy.fileName()).endsWith(".gif");
    }

    @Test
    void whatNobodySeesIsNotInTheText() {
        String hidden = "words\u202egnihton\u0000\u0007<b>bold</b>";
        assertThat(PlainWords.of(hidden, "text/plain")).isEqualTo("wordsgnihton<b>bold</b>");
        assertThat(PlainWords.of(
                        "<html><body><table><tr><td>a<td>b<tr><td>c</table><p>d<br>e<script>f</script>", "text/html"))
                .isEqualTo("a b\n\nc\n\nd\ne");
    }
}
