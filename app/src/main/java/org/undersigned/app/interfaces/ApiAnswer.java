package org.undersigned.app.interfaces;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.web.ApiProblem;
import org.undersigned.tlog.Hash;

/** Answers of the API: tagged by their content, kept by caches for a minute, for scripts of any site. */
final class ApiAnswer {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int TAG = 32;
    private static final String JSON = "application/json";

    private ApiAnswer() {}

    /** Whoever names the same tag is told that nothing has changed. */
    static ResponseEntity<String> of(Object content) {
        String body = JsonText.of(content);
        String tag = Hash.sha256(body.getBytes(StandardCharsets.UTF_8)).toHex().substring(0, TAG);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(tag)
                .body(body);
    }

    static ResponseEntity<String> problem(HttpStatus status, String sentence) {
        ResponseEntity<String> problem = ApiProblem.answer(status, sentence);
        return ResponseEntity.status(status)
                .headers(problem.getHeaders())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(problem.getBody());
    }
}
