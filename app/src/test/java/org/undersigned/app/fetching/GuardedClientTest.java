package org.undersigned.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one way out, with a real server on this machine behind it. */
class GuardedClientTest {
    private HttpServer server;
    private GuardedClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/plain", 200, "hello", "");
        answer("/long", 200, "x".repeat(5000), "");
        answer("/inside", 302, "", "http://127.0.0.1/secret");
        answer("/round", 302, "", "/round");
        answer("/there", 302, "", "/plain");
        server.start();
        client = new GuardedClient(
                "friend.example=http://localhost:" + server.getAddress().getPort());
    }

    private void answer(String path, int status, String body, String location) {
        server.createContext(path, exchange -> {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    private Fetched get(String address) throws FetchRefused {
        return client.get(URI.create(address), 1000);
    }

    @Test
    void fetchesWhatTheOperatorAllows() throws FetchRefused {
        assertThat(get("https://friend.example/plain").body()).asString().isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://2130706433/"
            })
    void refusesAddressesThatAreNotPublic(String address) {
        assertThatThrownBy(() -> get(address)).isInstanceOf(FetchRefused.class).hasMessageContaining("is not public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://a.example/", "https://a.example:22/", "https://u:p@a.example/"})
    void refusesWhatIsNoUsualAddress(String address) {
        assertThatThrownBy(() -> get(address)).hasMessageContaining("Only addresses that begin with");
    }

    @Test
    void followsARedirectOnlyWhereItMayGo() {
        // The server is plain HTTP behind an https name: a relative redirect stays with the name.
        assertThatThrownBy(() -> get("https://friend.example/inside")).hasMessageContaining("without it");
        assertThatThrownBy(() -> get("http://friend.example/inside")).hasMessageContaining("not public");
        assertThatThrownBy(() -> get("https://friend.example/round")).hasMessageContaining("redirects too often");
    }

    @Test
    void followsARedirectToAPublicPlace() throws FetchRefused {
        assertThat(get("https://friend.example/there").body()).asString().isEqualTo("hello");
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        assertThatThrownBy(() -> get("https://friend.example/long")).hasMessageContaining("longer than 1000 bytes");
    }

    @Test
    void doesNotWaitForEverForATrickle() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 300; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.close();
        });
        long from = System.nanoTime();
        assertThatThrownBy(() -> get("https://friend.example/slow")).hasMessageContaining("does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(25));
    }
}
