package org.undersigned.app.answers;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.FollowedDemand;
import org.undersigned.app.findings.FindingDrafts;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Where coordinators read what addressees answered, and begin findings with it. */
@Controller
class AddresseeAnswerPages {
    static final String PATH = "/desk/answers/{id}";

    private final Answers answers;
    private final AnswerAddresses addresses;
    private final AnswerCopies copies;
    private final FindingDrafts drafts;
    private final Demands demands;
    private final Statements statements;
    private final Pages pages;

    AddresseeAnswerPages(
            Answers answers,
            AnswerAddresses addresses,
            AnswerCopies copies,
            FindingDrafts drafts,
            Demands demands,
            Statements statements,
            Pages pages) {
        this.answers = answers;
        this.addresses = addresses;
        this.copies = copies;
        this.drafts = drafts;
        this.demands = demands;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/answers")
    ResponseEntity<String> all(@PathVariable String slug, HttpServletRequest request) {
        StatementId statement = statements.withSlug(slug).id();
        return pages.show(
                request,
                "answers/list",
                say("answers.list.title"),
                Map.of(
                        "slug",
                        slug,
                        "revision",
                        revision(statement),
                        "address",
                        addresses.of(statement),
                        "answers",
                        answers.of(statement),
                        "beyond",
                        answers.beyond(statement)));
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(PATH)
    ResponseEntity<String> one(@PathVariable UUID id, HttpServletRequest request) {
        return show(request, HttpStatus.OK, answers.answer(id), new Form());
    }

    /** Keeps what a finding is to rest on as a copy, and leads to the form of a finding that is filled with it. */
    @Needs(Role.COORDINATOR)
    @PostMapping(PATH + "/findings")
    ResponseEntity<String> begin(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        Answer answer = answers.answer(id);
        Answer.Content content = answer.content().orElseThrow(NotFound::new);
        Form form =
                new Form().with("demand", sent.getOrDefault("demand", "")).with("copy", sent.getOrDefault("copy", ""));
        Optional<FollowedDemand> demand = demands.of(answer.statement()).stream()
                .filter(one -> one.id().toString().equals(form.value("demand")))
                .findFirst();
        if (demand.isEmpty()) {
            form.problem("demand", say("answers.problem.demand"));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, answer, form);
        }
        Optional<String> copy = copies.keep(answer, form);
        return form.hasProblems()
                ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, answer, form)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                drafts.draft(content.draft())
                                        .formFor(demand.get().subject(), copy))
                        .build();
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Answer answer, Form form) {
        return pages.show(
                request,
                status,
                "answers/one",
                say("answers.one.title"),
                Map.of(
                        "slug",
                        statements.statement(answer.statement()).slug().value(),
                        "revision",
                        revision(answer.statement()),
                        "answer",
                        answer,
                        "demands",
                        demands.of(answer.statement()),
                        "form",
                        form));
    }

    private Revision revision(StatementId statement) {
        return statements.publishedRevision(statement).orElseThrow(NotFound::new);
    }
}
