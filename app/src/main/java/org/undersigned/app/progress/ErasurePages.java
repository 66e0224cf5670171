package org.undersigned.app.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Role;

/** Erasing what a signature says about people, at their request. */
@Controller
class ErasurePages {
    private final SignatureEraser eraser;
    private final Statements statements;
    private final Ledger ledger;

    ErasurePages(SignatureEraser eraser, Statements statements, Ledger ledger) {
        this.eraser = eraser;
        this.statements = statements;
        this.ledger = ledger;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/{id}/erasure")
    ResponseEntity<String> erase(
            @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        List<UUID> submissions = eraser.erase(statements.withSlug(slug).id(), id);
        if (submissions.isEmpty()) {
            throw new NotFound();
        }
        submissions.forEach(ledger::await);
        return ProgressPages.back(slug, Place.sent(fields));
    }
}
