package org.undersigned.app.reviewing;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** A draft as an invited organisation reads it, with a form at each block. Opening it decides nothing. */
@Controller
class ReviewPages {
    private final Reviewers reviewers;
    private final Remarks remarks;
    private final Drafts drafts;
    private final Pages pages;

    ReviewPages(Reviewers reviewers, Remarks remarks, Drafts drafts, Pages pages) {
        this.reviewers = reviewers;
        this.remarks = remarks;
        this.drafts = drafts;
        this.pages = pages;
    }

    @Needs(Role.LINK_HOLDER)
    @GetMapping("/drafts/{token}")
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        Optional<Reviewer> reviewer = reviewers.behind(token);
        return reviewer.isPresent() ? show(token, reviewer.get(), request) : refused(request);
    }

    private ResponseEntity<String> show(String token, Reviewer reviewer, HttpServletRequest request) {
        List<Remark> own = remarks.of(reviewer.statement()).stream()
                .filter(remark -> remark.link().filter(reviewer.id()::equals).isPresent())
                .toList();
        ReviewView view = new ReviewView(token, reviewer, drafts.of(reviewer.statement()), own);
        return pages.show(request, "reviewing/draft", say("reviewing.draft.title"), Map.of("view", view));
    }

    @Needs(Role.LINK_HOLDER)
    @PostMapping("/drafts/{token}/remarks")
    ResponseEntity<String> remark(
            @PathVariable String token,
            @RequestParam UUID block,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        Optional<Reviewer> reviewer = reviewers.behind(token);
        if (reviewer.isEmpty()) {
            return refused(request);
        }
        Remark.Kind what = kind.equals("suggestion") ? Remark.Kind.SUGGESTION : Remark.Kind.COMMENT;
        return remarks.add(reviewer.get(), block, what, text)
                ? Pages.redirect("/drafts/" + token, "b-" + block)
                : pages.show(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "web/problem",
                        say("reviewing.not-kept.title"),
                        Map.of("sentence", say("reviewing.not-kept")));
    }

    private ResponseEntity<String> refused(HttpServletRequest request) {
        return pages.show(
                request,
                HttpStatus.NOT_FOUND,
                "web/problem",
                say("reviewing.nowhere.title"),
                Map.of("sentence", say("reviewing.nowhere")));
    }
}
