package org.undersigned.app.checking;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.undersigned.app.words.Notices;
import org.undersigned.text.comparing.Copy;

/** Compares a pasted, uploaded or fetched copy with what was signed. Nothing of the copy is kept. */
@Controller
class CheckPages {
    private final Checks checks;
    private final CopyReader reader;
    private final CheckTurns turns;
    private final Pages pages;

    CheckPages(Checks checks, CopyReader reader, CheckTurns turns, Pages pages) {
        this.checks = checks;
        this.reader = reader;
        this.turns = turns;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @PostMapping("/check")
    ResponseEntity<String> check(
            @RequestParam(defaultValue = "") String copy,
            @RequestParam(defaultValue = "") String url,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request) {
        Brought brought = new Brought(copy, file);
        Form form = new Form().with("copy", copy).with("url", url);
        long ways = Stream.of(brought.isUploaded(), !copy.isBlank(), !url.isBlank())
                .filter(way -> way)
                .count();
        if (ways == 0) {
            form.problem("copy", say("checking.form.none"));
        } else if (ways > 1) {
            form.problem("copy", say("checking.form.several"));
        }
        if (form.hasProblems()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty());
        }
        String field = brought.isUploaded() ? "file" : url.isBlank() ? "copy" : "url";
        // Others' servers may be slow: whoever waits for one holds up nobody here.
        Optional<Copy.Outcome> fetched = url.isBlank() ? Optional.empty() : Optional.of(reader.fetched(url));
        Optional<ResponseEntity<String>> answer =
                turns.inTurn(() -> answer(request, form, field, fetched.orElseGet(() -> read(brought))));
        return answer.orElseGet(() -> {
            form.problem("copy", CheckTurns.busy());
            return show(request, HttpStatus.SERVICE_UNAVAILABLE, form, Optional.empty());
        });
    }

    private Copy.Outcome read(Brought brought) {
        return brought.isUploaded()
                ? reader.uploaded(brought.bytes(), brought.name())
                : reader.pasted(brought.pasted());
    }

    private ResponseEntity<String> answer(HttpServletRequest request, Form form, String field, Copy.Outcome outcome) {
        return switch (outcome) {
            case Copy.Outcome.Refused refused -> {
                form.problem(field, refused.why().map(Notices::say).orElse(refused.sentence()));
                yield show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty());
            }
            case Copy.Outcome.Read read -> show(request, HttpStatus.OK, form, Optional.of(checks.check(read.copy())));
        };
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Form form, Optional<CheckResult> result) {
        return pages.show(
                request, status, "checking/checked", say("web.check"), Map.of("form", form, "result", result));
    }
}
