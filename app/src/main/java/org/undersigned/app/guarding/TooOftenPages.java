package org.undersigned.app.guarding;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.undersigned.app.fuses.StoppedPages;

/** The answer to whoever sends too much: one sentence, and what they typed. It asks no database. */
@ControllerAdvice
@Component
class TooOftenPages {
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final StoppedPages pages;

    TooOftenPages(StoppedPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> tooOften(TooOften refused, HttpServletRequest request) {
        return tooOften(refused.use(), request);
    }

    ResponseEntity<String> tooOften(Use use, HttpServletRequest request) {
        Duration wait = use.interval().compareTo(LEAST) < 0 ? LEAST : use.interval();
        return pages.page(
                request,
                HttpStatus.TOO_MANY_REQUESTS,
                say("guarding.often.title"),
                say("guarding.often.sentence"),
                wait);
    }
}
