package org.undersigned.app.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;

class HandlersByFirstSegmentTest {
    private static final String TOKEN = "0".repeat(32);

    private final TestSite site = TestSite.shared();

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(site.at(path))).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aSegmentIsReadAsPatternsReadIt() throws Exception {
        String dead = "was cut by a mail program";
        assertThat(get("/invitations/" + TOKEN).body()).contains(dead);
        assertThat(get("/%69nvitations/" + TOKEN).body()).contains(dead);
        // Nobody is there, and the sentence is that of any page that does not exist.
        assertThat(get("/invitation/" + TOKEN).statusCode()).isEqualTo(404);
        assertThat(get("/invitation/" + TOKEN).body()).doesNotContain(dead);
    }

    @Test
    void aWrongMethodIsStillSaidToBeOne() throws Exception {
        HttpResponse<String> answer = get("/invitations/" + TOKEN + "/signature");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).isEqualTo("POST");
    }
}
