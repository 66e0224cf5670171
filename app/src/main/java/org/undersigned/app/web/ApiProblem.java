package org.undersigned.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** An error for a program: RFC 9457, with the sentence that a person would read. */
public final class ApiProblem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApiProblem() {}

    public static ResponseEntity<String> answer(HttpStatus status, String sentence) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", sentence);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(JSON.writeValueAsString(problem));
    }

    static boolean isFor(String path) {
        return path.startsWith("/api/");
    }
}
