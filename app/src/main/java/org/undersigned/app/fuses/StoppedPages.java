package org.undersigned.app.fuses;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.undersigned.app.web.ApiProblem;
import org.undersigned.app.web.Pages;

/** The answer to whoever is stopped: why, and what they typed. It needs no session and no database. */
@ControllerAdvice
@Component
public class StoppedPages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Pages pages;

    StoppedPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> stopped(Stopped stopped, HttpServletRequest request) {
        return page(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                say("fuses.stopped.title"),
                stopped.fuse().sentence(),
                LATER);
    }

    ResponseEntity<String> away(HttpServletRequest request) {
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, say("fuses.away.title"), say("fuses.away.sentence"), SOON);
    }

    /**
     * The same for any other reason not to take a form now; programs get the sentence alone.
     *
     * @param retry after which it may be taken
     */
    public ResponseEntity<String> page(
            HttpServletRequest request, HttpStatus status, String title, String sentence, Duration retry) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ApiProblem.answer(status, sentence);
        }
        String page = pages.bare("fuses/stopped", title, Map.of("sentence", sentence, "kept", KeptInput.of(request)));
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html; charset=utf-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retry.toSeconds()))
                .body(page);
    }

    /** For filters, with the headers that Spring Security gives to what handlers answer. */
    public static void send(ResponseEntity<String> page, HttpServletResponse response) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getOutputStream().write(String.valueOf(page.getBody()).getBytes(StandardCharsets.UTF_8));
    }
}
