package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.commenting.Moderation;
import org.undersigned.app.commenting.Standing;
import org.undersigned.app.commenting.Standings;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Where a coordinator says whether a statement takes comments. */
@Controller
class StandingPages {
    private final Standings standings;
    private final Moderation moderation;
    private final Statements statements;
    private final Pages pages;

    StandingPages(Standings standings, Moderation moderation, Statements statements, Pages pages) {
        this.standings = standings;
        this.moderation = moderation;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/comments")
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        return pages.show(
                request,
                "commenting/standing",
                say("commenting.standing.title"),
                Map.of(
                        "statement",
                        statement,
                        "revision",
                        statements.latestRevision(statement.id()).orElseThrow(NotFound::new),
                        "own",
                        standings.own(statement.id()),
                        "site",
                        standings.ofSite(),
                        "counts",
                        moderation.counts(Optional.of(statement.id().value()))));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/comments")
    ResponseEntity<String> set(@PathVariable String slug, @RequestParam(defaultValue = "") String standing) {
        Optional<Standing> own = Standing.fromStored(standing);
        if (own.isEmpty() && !standing.equals("site")) {
            throw new NotFound();
        }
        standings.set(statements.withSlug(slug).id(), own);
        return Pages.redirect("/desk/statements/" + slug + "/comments");
    }
}
