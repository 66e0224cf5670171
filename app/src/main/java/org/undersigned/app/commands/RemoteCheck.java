package org.undersigned.app.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.undersigned.app.checking.CheckAnswer;
import org.undersigned.app.commands.starting.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks a site which of its statements a copy is, and how it differs. */
final class RemoteCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String api;

    RemoteCheck(String site) {
        this.api = site.replaceAll("/+$", "") + "/api/check";
    }

    /** @param copy a file, {@code -}, or an address that the site fetches itself */
    CheckAnswer ask(String copy) throws Refused {
        boolean isAddress = Input.isAddress(copy);
        byte[] body = isAddress
                ? JSON.writeValueAsString(Map.of("url", copy)).getBytes(StandardCharsets.UTF_8)
                : Source.read(List.of(copy)).getBytes(StandardCharsets.UTF_8);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(api))
                            .timeout(PATIENCE)
                            .header("Content-Type", isAddress ? "application/json" : "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new Refused(sentence(answer));
            }
            return CheckAnswer.fromJson(answer.body());
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            throw new Refused("Nothing at " + api + " answers as a site of ours does.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }

    private String sentence(HttpResponse<String> answer) {
        try {
            String detail = JSON.readTree(answer.body()).path("detail").asString("");
            if (!detail.isEmpty()) {
                return detail;
            }
        } catch (JacksonException e) {
            // It is no answer of ours: the status says more.
            return "Nothing at " + api + " checks copies (" + answer.statusCode() + ").";
        }
        return "Nothing at " + api + " checks copies (" + answer.statusCode() + ").";
    }
}
