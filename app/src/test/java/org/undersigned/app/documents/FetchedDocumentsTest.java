package org.undersigned.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.fetching.GuardedClient;

/** Pages and documents at an address, from a real server on this machine that the operator allows. */
class FetchedDocumentsTest {
    private HttpServer server;
    private GuardedClient client;
    private Documents documents;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client = new GuardedClient(
                "friend.example=http://localhost:" + server.getAddress().getPort());
        documents = new Documents(client);
    }

    private void answer(String path, int status, String type, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void aPageIsReadInTheEncodingThatItsServerStates() {
        String page = "<html><body><h1>Сохраните ночной паром</h1></body></html>";
        answer("/page", 200, "text/html; charset=windows-1251", page.getBytes(Charset.forName("windows-1251")));
        assertThat(documents.fetch("https://friend.example/page")).isEqualTo(new ReadDocument.Read(page));
    }

    @ParameterizedTest
    @CsvSource({"/statement.pdf,letter.pdf", "/download,letter.pdf", "/download,letter.docx"})
    void aDocumentIsKnownByWhatItHolds(String path, String file) {
        answer(path, 200, "application/octet-stream", OfficeFilesTest.file(file));
        assertThat(documents.fetch("friend.example" + path).toString())
                .contains("<h1>Keep the night ferry of Lindmark running</h1>");
    }

    @Test
    void markdownAndTablesAreKnownByTypeOrPath() {
        answer("/a", 200, "text/markdown; charset=utf-8", "# Ferry\n\n* one".getBytes(StandardCharsets.UTF_8));
        answer("/b.csv", 200, "application/octet-stream", "Name\nRiver Watch".getBytes(StandardCharsets.UTF_8));
        assertThat(documents.fetch("https://friend.example/a").toString()).contains("<h1>Ferry</h1>");
        assertThat(documents.fetch("https://friend.example/b.csv").toString()).contains("<li>River Watch</li>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://пример.example/письмо?ф=1#конец,https://xn--e1afmkfd.example/%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE?%D1%84=1",
        "Friend.example,https://Friend.example/",
        "HTTP://friend.example:80/a b,-",
        "http://friend.example:80/a,http://friend.example:80/a"
    })
    void addressesMayBeInAnyScript(String typed, String read) {
        assertThat(WebAddress.read(typed).map(Object::toString).orElse("-")).isEqualTo(read);
    }

    @Test
    void whatIsNotThereIsSaid() {
        answer("/gone", 404, "text/html", "<html><body>Not found".getBytes(StandardCharsets.UTF_8));
        assertThat(documents.fetch("https://friend.example/gone"))
                .isEqualTo(new ReadDocument.Refused(
                        "There is nothing to read at this address: friend.example answers with 404."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a letter", "ftp://friend.example/a", "javascript:alert(1)", "letter", "https://", "https://[::1"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(documents.fetch(address))
                .isEqualTo(
                        new ReadDocument.Refused("This is not a web address, such as https://example.org/statement."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "https://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest"
            })
    void addressesInsideAreNotAsked(String address) {
        assertThat(documents.fetch(address).toString()).contains("has no address, or one that is not public");
    }
}
