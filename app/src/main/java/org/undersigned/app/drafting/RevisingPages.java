package org.undersigned.app.drafting;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.undersigned.app.statements.StatementPublisher;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Beginning to write a new text of a statement that is open for signing, and leaving it. */
@Controller
class RevisingPages {
    private final Statements statements;
    private final StatementPublisher publisher;

    RevisingPages(Statements statements, StatementPublisher publisher) {
        this.statements = statements;
        this.publisher = publisher;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/revising")
    ResponseEntity<String> begin(@PathVariable String slug) {
        boolean begun = publisher.beginRevising(statements.withSlug(slug).id());
        return Pages.redirect("/desk/statements/" + slug + (begun ? "/text" : ""));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/revising/end")
    ResponseEntity<String> end(@PathVariable String slug) {
        publisher.stopRevising(statements.withSlug(slug).id());
        return Pages.redirect("/desk/statements/" + slug);
    }
}
