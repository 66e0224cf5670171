package org.undersigned.app.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.text.comparing.Copy;
import org.undersigned.text.comparing.CopyComparer;

/** Compares a pasted or uploaded copy with what was signed. Nothing of the copy is kept. */
@Controller
class CheckPages {
    /** A long copy takes memory: a crowd of them waits, and is told so rather than bringing the site down. */
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final PublishedTexts texts;
    private final Pages pages;

    CheckPages(PublishedTexts texts, Pages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @PostMapping("/check")
    ResponseEntity<String> check(
            @RequestParam(defaultValue = "") String copy,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request) {
        Brought brought = new Brought(copy, file);
        Form form = new Form().with("copy", copy);
        if (brought.isNothing()) {
            form.problem("copy", "Paste the copy here, or choose a file.");
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty());
        }
        if (!turnComes()) {
            form.problem("copy", "Many copies are being checked just now. Try again in a minute.");
            return show(request, HttpStatus.SERVICE_UNAVAILABLE, form, Optional.empty());
        }
        try {
            return compare(brought, form, request);
        } finally {
            turns.release();
        }
    }

    private boolean turnComes() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ResponseEntity<String> compare(Brought brought, Form form, HttpServletRequest request) {
        return switch (brought.isUploaded() ? Copy.read(brought.bytes()) : Copy.read(brought.pasted())) {
            case Copy.Outcome.Refused refused -> {
                form.problem(brought.isUploaded() ? "file" : "copy", refused.sentence());
                yield show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty());
            }
            case Copy.Outcome.Read read -> show(request, HttpStatus.OK, form, Optional.of(result(read.copy())));
        };
    }

    private CheckResult result(Copy copy) {
        Optional<PublishedTexts.Published> closest = texts.all().stream()
                .max(Comparator.comparingDouble(text -> text.original().likeness(copy)));
        return closest.map(text -> new CheckResult(
                        Optional.of(text.statement()), Optional.of(CopyComparer.compare(text.original(), copy))))
                .filter(CheckResult::isFound)
                .orElseGet(() -> new CheckResult(Optional.empty(), Optional.empty()));
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Form form, Optional<CheckResult> result) {
        return pages.show(
                request, status, "publishing/checked", "Check a copy", Map.of("form", form, "result", result));
    }
}
