package org.undersigned.app.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.words.Words;

/** Connections that are taken before there is a container, over the network. */
class EarlyConnectionsTest {
    private final int port = TestSite.freePort();
    private final DeadlineProtocol protocol = new DeadlineProtocol();
    private final HttpClient client = HttpClient.newHttpClient();

    EarlyConnectionsTest() {
        protocol.setPort(port);
        protocol.setAddress(InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        protocol.closeEarly();
    }

    private static void openEarly(DeadlineProtocol protocol) {
        protocol.openEarly(container -> new Saying("public") {
            @Override
            public void service(Request request, Response response) throws Exception {
                if (request.requestURI().equals("/public")) {
                    super.service(request, response);
                } else {
                    container.service(request, response);
                }
            }
        });
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatNeedsNoContainerIsAnsweredAndAllElseIsToldToComeAgain() throws Exception {
        openEarly(protocol);
        assertThat(get("/public").body()).isEqualTo("public");
        HttpResponse<String> refused = get("/desk", "Accept-Language", "hy-AM,hy;q=0.9,en;q=0.1");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.body().strip()).isEqualTo(Words.of("hy").say("connections.starting"));
        assertThat(get("/desk", "Accept-Language", "*;q=nonsense").body().strip())
                .isEqualTo(Words.of("en").say("connections.starting"));

        // A container knows of its connections before it is ready for any.
        protocol.setAdapter(new Saying("container"));
        protocol.init();
        assertThat(get("/desk").statusCode()).isEqualTo(503);

        protocol.start();
        assertThat(get("/desk").body()).isEqualTo("container");
        assertThat(get("/public").body()).isEqualTo("public");
    }

    @Test
    void aPortThatIsTakenIsNamedAndOneThatIsLeftIsFree() throws Exception {
        openEarly(protocol);
        DeadlineProtocol second = new DeadlineProtocol();
        second.setPort(port);
        second.setAddress(InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> openEarly(second)).isInstanceOf(PortInUseException.class);
        second.closeEarly();
        protocol.closeEarly();
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    private static class Saying implements Adapter {
        private final String word;

        Saying(String word) {
            this.word = word;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            byte[] body = word.getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.doWrite(ByteBuffer.wrap(body));
            response.action(ActionCode.CLOSE, null);
        }

        @Override
        public boolean prepare(Request request, Response response) {
            return true;
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) {
            return false;
        }

        @Override
        public void log(Request request, Response response, long time) {
            // Nothing is kept.
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            // There is nothing to be recycled.
        }

        @Override
        public String getDomain() {
            return "test";
        }
    }
}
