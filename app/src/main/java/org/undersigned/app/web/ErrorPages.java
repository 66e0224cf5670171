package org.undersigned.app.web;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;

/** Every error as one page with one sentence. What is our fault is logged once, under a number that the page shows. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NotFound e, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<String> notAllowed(NotAllowed e, HttpServletRequest request) {
        // The handler's pattern: the path itself may hold the secret of a link.
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String asking = request.getRemoteUser();
        LOG.warn(
                "refused: {} {} is not for {}",
                request.getMethod(),
                handler,
                asking == null ? "somebody who is not signed in" : asking);
        return page(request, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE);
    }

    /** Whatever the container or the framework refused before a handler saw it. */
    @Needs(Role.ANYONE)
    @RequestMapping("/error")
    ResponseEntity<String> refused(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null || status == HttpStatus.OK) {
            return page(request, HttpStatus.NOT_FOUND);
        }
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return status.is5xxServerError() && cause instanceof Throwable thrown
                ? broken(request, status, thrown)
                : page(request, status);
    }

    private ResponseEntity<String> broken(HttpServletRequest request, HttpStatus status, Throwable cause) {
        if (isFull(cause)) {
            LOG.error("no room left: {}", cause.getMessage());
            return bare(request, HttpStatus.SERVICE_UNAVAILABLE, say("web.error.full"), say("web.error.full.sentence"));
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("error {}", number, cause);
        String sentence = say("web.error.broken.sentence", "number", number);
        return bare(request, status, say("web.error.broken"), sentence);
    }

    // Asks nobody anything: what is broken may be what it would ask.
    private ResponseEntity<String> bare(HttpServletRequest request, HttpStatus status, String title, String sentence) {
        return ApiProblem.isFor(asked(request))
                ? ApiProblem.answer(status, sentence)
                : ResponseEntity.status(status)
                        .contentType(MediaType.parseMediaType("text/html; charset=utf-8"))
                        .cacheControl(CacheControl.noStore())
                        .body(pages.bare("web/problem", title, Map.of("sentence", sentence)));
    }

    private static String asked(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    // PostgreSQL's "disk_full" (Appendix A of its documentation).
    private static boolean isFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean full = cause instanceof SQLException sql && "53100".equals(sql.getSQLState());
            if (full || String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    private ResponseEntity<String> page(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> page(request, status, say("web.error.missing"), say("web.error.missing.sentence"));
            case FORBIDDEN -> page(request, status, say("web.error.refused"), say("web.error.forbidden.sentence"));
            case CONTENT_TOO_LARGE -> page(request, status, say("web.error.large"), say("web.error.large.sentence"));
            default ->
                page(
                        request,
                        status,
                        say("web.error.refused"),
                        say("web.error.refused.sentence", "status", status.value()));
        };
    }

    private ResponseEntity<String> page(HttpServletRequest request, HttpStatus status, String title, String sentence) {
        if (ApiProblem.isFor(asked(request))) {
            return ApiProblem.answer(status, sentence);
        }
        return pages.show(request, status, "web/problem", title, Map.of("sentence", sentence));
    }
}
