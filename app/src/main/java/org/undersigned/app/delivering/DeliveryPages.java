package org.undersigned.app.delivering;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

/** Where a coordinator mails a published statement to its addressees. */
@Controller
class DeliveryPages {
    static final String PATH = "/desk/statements/{slug}/delivery";

    private final Deliveries deliveries;
    private final LetterWriter letters;
    private final DeliveryViews views;
    private final PublishedTexts texts;
    private final Statements statements;
    private final Pages pages;

    DeliveryPages(
            Deliveries deliveries,
            LetterWriter letters,
            DeliveryViews views,
            PublishedTexts texts,
            Statements statements,
            Pages pages) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.views = views;
        this.texts = texts;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> show(@PathVariable String slug, HttpServletRequest request) {
        return views.show(request, HttpStatus.OK, published(slug), new Form());
    }

    /** What would be sent, whole. */
    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/letter")
    ResponseEntity<String> preview(
            @PathVariable String slug, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PublicStatement statement = published(slug);
        Form form = LetterForm.typed(sent);
        return LetterForm.read(form, statement.revision().addressees())
                .map(letter -> preview(request, statement, letter, form))
                .orElseGet(() -> views.show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form));
    }

    private ResponseEntity<String> preview(
            HttpServletRequest request, PublicStatement statement, Letter letter, Form form) {
        boolean repeated =
                !letter.again() && deliveries.isDelivered(statement.revision().statement(), letter.addressee());
        if (repeated) {
            return refused(request, statement, form, new SendOutcome.DeliveredBefore());
        }
        return letters.enclosure(statement)
                .map(enclosure -> pages.show(
                        request,
                        "delivering/preview",
                        say("delivering.preview.title"),
                        Map.of(
                                "view",
                                views.of(statement),
                                "letter",
                                letter,
                                "enclosure",
                                enclosure,
                                "text",
                                letters.whole(letter.text(), statement, enclosure),
                                "typed",
                                LetterForm.FIELDS.stream().collect(Collectors.toMap(field -> field, form::value)))))
                .orElseGet(() -> refused(request, statement, form, new SendOutcome.NothingToEnclose()));
    }

    /** Back to the form, with all that was typed. */
    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/letter/changes")
    ResponseEntity<String> change(
            @PathVariable String slug, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        return views.show(request, HttpStatus.OK, published(slug), LetterForm.typed(sent));
    }

    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/mail")
    ResponseEntity<String> send(
            @PathVariable String slug, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PublicStatement statement = published(slug);
        Form form = LetterForm.typed(sent);
        Optional<Letter> letter = LetterForm.read(form, statement.revision().addressees());
        return letter.isEmpty()
                ? views.show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form)
                : answer(request, statement, form, deliveries.send(statement, letter.get()));
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, PublicStatement statement, Form form, SendOutcome outcome) {
        return outcome instanceof SendOutcome.Sent
                ? Pages.redirect("/desk/statements/" + statement.slug() + "/delivery")
                : refused(request, statement, form, outcome);
    }

    private ResponseEntity<String> refused(
            HttpServletRequest request, PublicStatement statement, Form form, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.DeliveredBefore) {
            form.problem("again", say("delivering.problem.before", "addressee", form.value("addressee")));
        } else {
            form.problem("text", say("delivering.problem.file"));
        }
        return views.show(request, HttpStatus.CONFLICT, statement, form);
    }

    private PublicStatement published(String slug) {
        return texts.of(statements.withSlug(slug).id())
                .orElseThrow(NotFound::new)
                .statement();
    }
}
