package org.undersigned.app.fuses;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
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
class StoppedPages {
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Pages pages;

    StoppedPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> stopped(Stopped stopped, HttpServletRequest request) {
        return page(request, say("fuses.stopped.title"), stopped.fuse().sentence(), LATER);
    }

    ResponseEntity<String> away(HttpServletRequest request) {
        return page(request, say("fuses.away.title"), say("fuses.away.sentence"), SOON);
    }

    private ResponseEntity<String> page(HttpServletRequest request, String title, String sentence, Duration retry) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ApiProblem.answer(HttpStatus.SERVICE_UNAVAILABLE, sentence);
        }
        String page = pages.bare("fuses/stopped", title, Map.of("sentence", sentence, "kept", KeptInput.of(request)));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.parseMediaType("text/html; charset=utf-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retry.toSeconds()))
                .body(page);
    }
}
