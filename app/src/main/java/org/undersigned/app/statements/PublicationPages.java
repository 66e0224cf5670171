package org.undersigned.app.statements;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Makes a statement public. */
@Controller
class PublicationPages {
    private final Statements statements;
    private final StatementPublisher publisher;
    private final SignatureCount count;
    private final Ledger ledger;
    private final Pages pages;

    PublicationPages(
            Statements statements, StatementPublisher publisher, SignatureCount count, Ledger ledger, Pages pages) {
        this.statements = statements;
        this.publisher = publisher;
        this.count = count;
        this.ledger = ledger;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/publication")
    ResponseEntity<String> publish(
            @PathVariable String slug, @RequestParam(defaultValue = "false") boolean late, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        return switch (publisher.publish(statement.id(), late, count)) {
            case PublishOutcome.Published published -> {
                ledger.await(published.submission());
                yield Pages.redirect("/desk/statements/" + slug);
            }
            case PublishOutcome.NobodySigned nobody ->
                pages.show(
                        request,
                        HttpStatus.CONFLICT,
                        "web/problem",
                        say("statements.publication.not-yet"),
                        Map.of("sentence", say("statements.publication.nobody")));
            case PublishOutcome.NotOpen notOpen -> Pages.redirect("/desk/statements/" + slug);
        };
    }
}
