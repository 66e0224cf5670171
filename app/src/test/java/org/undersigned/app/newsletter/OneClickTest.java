package org.undersigned.app.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.web.LinkToken;

/** Leaving with one click, as mail programs do it (RFC 8058): a POST without cookies, and never a GET. */
class OneClickTest {
    private final Readers readers = new Readers(TestSite.shared());
    private final HttpClient program = HttpClient.newHttpClient();

    private HttpRequest.Builder to(LinkToken token) {
        return HttpRequest.newBuilder(URI.create(readers.site.at("/newsletter/leave/" + token.value())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = program.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as("no redirect").isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        return response;
    }

    private boolean isSubscribed(LinkToken token) {
        return readers.subscriptions().behind(token).isPresent();
    }

    @Test
    void aFormOfEitherKindUnsubscribesAndTheSecondTimeIsAnsweredAlike() throws Exception {
        LinkToken first = readers.subscribed("one@click.example", "en", new Choice.Everything());
        LinkToken second = readers.subscribed("two@click.example", "en", new Choice.Everything());
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click");
        HttpRequest.Builder request = to(first)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
        String answer = send(request).body();
        assertThat(isSubscribed(first)).isFalse();
        assertThat(send(request).body()).isEqualTo(answer);
        send(
                to(second)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n")));
        assertThat(isSubscribed(second)).isFalse();
    }

    @Test
    void nothingElseUnsubscribes() throws Exception {
        LinkToken token = readers.subscribed("three@click.example", "en", new Choice.Everything());
        assertThat(send(to(token).GET()).body()).contains("One-Click");
        send(to(token).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        send(to(token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("anything=else")));
        send(to(token).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(isSubscribed(token)).isTrue();
        assertThat(readers.subscriptions().behind(token).orElseThrow().isConfirmed())
                .isTrue();
    }
}
