package org.undersigned.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.WebSource;

/** What is captured of sources that want to take all the time, all the memory, or lead inside. */
class CapturesTest {
    private static final CaptureLimits LIMITS = new CaptureLimits(1 << 20, 5, Duration.ofSeconds(3));

    private static WebSource source;
    private static GuardedClient client;

    @BeforeAll
    static void start() {
        source = new WebSource();
        client = new GuardedClient(source.inPlaceOf("source.example"));
        source.at("/page?id=7", WebSource.sends("200 OK", "text/html", "hello"));
        source.at(
                "/chunks",
                out -> out.write(bytes("HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\nX-B: 1\r\nX-A: 2\r\n\r\n"
                        + "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")));
        source.at("/first", WebSource.sends("302 Found", "Location: /page?id=7#here\r\n", bytes("over there")));
        source.at("/endless", out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            forEver(out, "x".repeat(8192));
        });
        source.at("/endless-chunks", out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            forEver(out, "1000\r\n" + "x".repeat(4096) + "\r\n");
        });
        source.at("/endless-redirect", out -> {
            out.write(bytes("HTTP/1.1 302 Found\r\nLocation: /page?id=7\r\n\r\n"));
            forEver(out, "x".repeat(8192));
        });
        source.at("/drip", out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
            drip(out, "x");
        });
        source.at("/slow-headers", out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            drip(out, "X-A: b\r\n");
        });
        source.at("/silent", out -> Thread.sleep(60_000));
        source.at("/hints", out -> forEver(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
        source.at("/flood", out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            forEver(out, "X-A: b\r\n");
        });
        source.at("/long-header", out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX-A: "));
            forEver(out, "x".repeat(8192));
        });
        source.at("/round", WebSource.sends("302 Found", "Location: /round\r\n", new byte[0]));
        source.at("/inside", redirect("http://127.0.0.1/secret"));
        source.at("/metadata", redirect("http://169.254.169.254/latest/meta-data"));
        source.at("/file", redirect("file:///etc/passwd"));
        source.at("/port", redirect("http://source2.example:22/"));
        source.at("/nowhere", redirect("http://exa mple/"));
        source.at("/promises-more", out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort")));
        source.at("/no-http", out -> out.write(bytes("220 mail.example ESMTP\r\n")));
        source.at("/closes", OutputStream::close);
    }

    private static WebSource.Answer redirect(String location) {
        return WebSource.sends("302 Found", "Location: " + location + "\r\n", new byte[0]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void forEver(OutputStream out, String what) throws IOException {
        while (true) {
            out.write(bytes(what));
        }
    }

    private static void drip(OutputStream out, String what) throws IOException, InterruptedException {
        while (true) {
            out.write(bytes(what));
            out.flush();
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        source.close();
    }

    private static Captured capture(String path) throws FetchRefused {
        return client.capture(URI.create("http://source.example" + path), LIMITS);
    }

    @Test
    void everyStepOfTheWayIsThere() throws FetchRefused {
        Captured captured = capture("/first");
        assertThat(captured.exchanges())
                .extracting(exchange -> exchange.address().getPath())
                .containsExactly("/first", "/page");
        assertThat(captured.exchanges().getFirst().fetched().body()).asString().isEqualTo("over there");
        assertThat(captured.last().request())
                .startsWith("GET /page?id=7 HTTP/1.1")
                .contains("Host: source.example", "Accept-Encoding: identity");
        assertThat(captured.last().response().getFirst()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(captured.last().fetched().body()).asString().isEqualTo("hello");
    }

    @Test
    void chunksArePutTogetherAndFieldsStayInTheirOrder() throws FetchRefused {
        Exchange exchange = capture("/chunks").last();
        assertThat(exchange.fetched().body()).asString().isEqualTo("hello");
        assertThat(exchange.response()).containsExactly("HTTP/1.1 200 Fine", "X-B: 1", "X-A: 2");
    }

    @ParameterizedTest
    @CsvSource({
        "/endless, sends more than 1 MB.",
        "/endless-chunks, sends more than 1 MB.",
        "/endless-redirect, sends more than 1 MB.",
        "/drip, did not send everything within 3 seconds.",
        "/slow-headers, did not send everything within 3 seconds.",
        "/silent, did not send everything within 3 seconds.",
        "/hints, did not send everything within 3 seconds.",
        "/flood, 'sends more header fields, or longer ones, than any page needs.'",
        "/long-header, 'sends more header fields, or longer ones, than any page needs.'",
        "/round, redirects too often.",
        "/inside, not public.",
        "/metadata, not public.",
        "/file, usual port",
        "/port, usual port",
        "/nowhere, redirects to something that is no address.",
        "/promises-more, does not answer as it should.",
        "/no-http, does not answer as it should.",
        "/closes, does not answer as it should."
    })
    void endsInOneClearSentenceWithinTheLimits(String path, String sentence) {
        assertThatThrownBy(() -> capture(path))
                .isInstanceOf(FetchRefused.class)
                .message()
                .contains(sentence)
                .endsWith(".");
    }

    @Test
    void aLookTakesTheStatusAndLeavesTheRest() throws FetchRefused {
        Duration longest = Duration.ofSeconds(3);
        assertThat(client.status(URI.create("http://source.example/endless"), longest))
                .isEqualTo(200);
        assertThat(client.status(URI.create("http://source.example/first"), longest))
                .isEqualTo(200);
        assertThat(client.status(URI.create("http://source.example/none"), longest))
                .isEqualTo(404);
        assertThatThrownBy(() -> client.status(URI.create("http://source.example/silent"), longest))
                .hasMessageContaining("within 3 seconds");
    }
}
