package org.undersigned.app.delivering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.PublishedTexts;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Where a coordinator records a delivery that went another way. */
@Controller
class RecordPages {
    private final Deliveries deliveries;
    private final DeliveryViews views;
    private final PublishedTexts texts;
    private final Statements statements;

    RecordPages(Deliveries deliveries, DeliveryViews views, PublishedTexts texts, Statements statements) {
        this.deliveries = deliveries;
        this.views = views;
        this.texts = texts;
        this.statements = statements;
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(DeliveryPages.PATH + "/record")
    ResponseEntity<String> record(
            @PathVariable String slug, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PublicStatement statement = texts.of(statements.withSlug(slug).id())
                .orElseThrow(NotFound::new)
                .statement();
        Form form = RecordForm.typed(sent);
        Optional<RecordForm.Recorded> recorded =
                RecordForm.read(form, statement.revision().addressees(), statement.publishedOn(), views.today());
        if (recorded.isEmpty()) {
            return views.show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        RecordForm.Recorded one = recorded.get();
        deliveries.record(statement, one.id(), one.addressee(), one.way(), one.on(), one.note());
        return Pages.redirect("/desk/statements/" + slug + "/delivery");
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(DeliveryPages.PATH + "/{id}/removal")
    ResponseEntity<String> remove(@PathVariable String slug, @PathVariable UUID id) {
        if (!deliveries.remove(statements.withSlug(slug).id(), id)) {
            throw new NotFound();
        }
        return Pages.redirect("/desk/statements/" + slug + "/delivery");
    }
}
