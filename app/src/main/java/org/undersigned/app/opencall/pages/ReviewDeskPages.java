package org.undersigned.app.opencall.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.opencall.Decision;
import org.undersigned.app.opencall.ReviewFilter;
import org.undersigned.app.opencall.Reviews;
import org.undersigned.app.opencall.SignOn;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** The review desk: one decision for many, and undoing it. */
@Controller
class ReviewDeskPages {
    private static final int PAGE_SIZE = 100;

    private final Reviews reviews;
    private final Statements statements;
    private final Viewer viewer;
    private final Pages pages;

    ReviewDeskPages(Reviews reviews, Statements statements, Viewer viewer, Pages pages) {
        this.reviews = reviews;
        this.statements = statements;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/sign-ons")
    ResponseEntity<String> show(
            @PathVariable String slug, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        return show(request, HttpStatus.OK, slug, parameters, ReviewView.Notice.NONE);
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/sign-ons/decisions")
    ResponseEntity<String> decide(
            @PathVariable String slug,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "id", required = false, defaultValue = "") List<UUID> ids,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Decision.What what = Decision.What.fromStored(parameters.getOrDefault("decision", ""))
                .orElseThrow(NotFound::new);
        ReviewFilter filter = filter(parameters);
        boolean all = parameters.getOrDefault("which", "").equals("all");
        List<UUID> chosen = all ? reviews.matching(statement.id(), filter, shownAt(parameters)) : ids;
        if (chosen.isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, slug, parameters, ReviewView.Notice.NOTHING_TICKED);
        }
        int decided = reviews.decide(
                statement.id(), what, chosen, viewer.coordinator().person());
        if (decided == 0) {
            return show(request, HttpStatus.CONFLICT, slug, parameters, ReviewView.Notice.STAND_OTHERWISE);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ReviewView.address(path(slug), filter, 1)))
                .build();
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/sign-ons/decisions/{id}/reversal")
    ResponseEntity<String> undo(@PathVariable String slug, @PathVariable UUID id, HttpServletRequest request) {
        if (!reviews.undo(statements.withSlug(slug).id(), id)) {
            return show(request, HttpStatus.CONFLICT, slug, Map.of(), ReviewView.Notice.NOT_UNDONE);
        }
        return Pages.redirect(path(slug));
    }

    private static String path(String slug) {
        return "/desk/statements/" + slug + "/sign-ons";
    }

    private static ReviewFilter filter(Map<String, String> parameters) {
        return new ReviewFilter(
                SignOn.State.fromStored(parameters.getOrDefault("state", "")).orElse(SignOn.State.HELD),
                parameters.getOrDefault("q", "").strip(),
                parameters.getOrDefault("network", ""),
                parameters.getOrDefault("domain", ""),
                parameters.getOrDefault("minute", ""));
    }

    private Instant shownAt(Map<String, String> parameters) {
        try {
            return Instant.parse(parameters.getOrDefault("shown", ""));
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    private static int number(Map<String, String> parameters) {
        String page = parameters.getOrDefault("page", "");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpStatus status,
            String slug,
            Map<String, String> parameters,
            ReviewView.Notice notice) {
        Statement statement = statements.withSlug(slug);
        Instant shownAt = reviews.now();
        ReviewFilter filter = filter(parameters);
        int total = reviews.count(statement.id(), filter);
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = Math.min(number(parameters), last);
        ReviewView view = new ReviewView(
                path(slug),
                title(statement),
                filter,
                reviews.page(statement.id(), filter, PAGE_SIZE, (number - 1) * PAGE_SIZE),
                reviews.counts(statement.id()),
                total,
                number,
                last,
                reviews.decisions(statement.id()),
                reviews.leftToDo(statement.id()),
                shownAt,
                notice);
        return pages.show(request, status, "opencall/review", ReviewView.pageTitle(), Map.of("view", view));
    }

    private String title(Statement statement) {
        return statements
                .latestRevision(statement.id())
                .map(revision -> revision.text().title())
                .orElseThrow(NotFound::new);
    }
}
