package org.undersigned.app.searching;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.StopsWith;
import org.undersigned.app.web.AskingAddress;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** The search page. What is asked stands in its address, and nowhere else. */
@Controller
class SearchPages {
    private final StatementSearch published;
    private final SearchTurns turns;
    private final AskingAddress asking;
    private final Pages pages;

    SearchPages(StatementSearch published, SearchTurns turns, AskingAddress asking, Pages pages) {
        this.published = published;
        this.turns = turns;
        this.asking = asking;
        this.pages = pages;
    }

    @Needs(Role.ANYONE)
    @StopsWith(Fuse.SEARCH)
    @GetMapping("/search")
    ResponseEntity<String> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        int number = page.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(page), 1, Search.LAST_PAGE) : 1;
        Asked asked = new Asked(q, organisation, addressee, state, year, number);
        Optional<Search> search = asked.search();
        if (search.isEmpty()) {
            return problem(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    asked,
                    say("searching.problem.long", "most", Search.LONGEST));
        }
        if (!q.isBlank() && !StatementSearch.asks(q)) {
            return problem(request, HttpStatus.UNPROCESSABLE_CONTENT, asked, say("searching.problem.nothing"));
        }
        if (!turns.takes(asking.of(request))) {
            return problem(request, HttpStatus.TOO_MANY_REQUESTS, asked, say("searching.problem.often"));
        }
        try {
            return turns.inTurn(() -> published.find(search.get()))
                    .map(results -> results(request, asked, results))
                    .orElseGet(() ->
                            problem(request, HttpStatus.SERVICE_UNAVAILABLE, asked, say("searching.problem.busy")));
        } catch (QueryTimeoutException e) {
            // Not logged: the words are nobody's business.
            return problem(request, HttpStatus.SERVICE_UNAVAILABLE, asked, say("searching.problem.slow"));
        }
    }

    private ResponseEntity<String> results(HttpServletRequest request, Asked asked, Results results) {
        if (asked.page() > results.pages()) {
            throw new NotFound();
        }
        return show(request, HttpStatus.OK, asked, new Form().with("q", asked.q()), Optional.of(results));
    }

    private ResponseEntity<String> problem(
            HttpServletRequest request, HttpStatus status, Asked asked, String sentence) {
        Form form = new Form().with("q", asked.q()).problem("q", sentence);
        return show(request, status, asked, form, Optional.empty());
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, HttpStatus status, Asked asked, Form form, Optional<Results> results) {
        return pages.show(
                request,
                status,
                "searching/search",
                say("searching.title"),
                Map.of("asked", asked, "form", form, "results", results));
    }
}
