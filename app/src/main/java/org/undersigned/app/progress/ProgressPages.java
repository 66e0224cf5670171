package org.undersigned.app.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.inviting.InviteOutcome;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Inviting organisations, and seeing what they answered. */
@Controller
class ProgressPages {
    private static final int MOST_LINES = 500;
    private static final int MOST_SENTENCES = 3;

    private final Invitations invitations;
    private final ProgressViews views;
    private final Statements statements;
    private final Viewer viewer;
    private final Pages pages;

    ProgressPages(Invitations invitations, ProgressViews views, Statements statements, Viewer viewer, Pages pages) {
        this.invitations = invitations;
        this.views = views;
        this.statements = statements;
        this.viewer = viewer;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}")
    ResponseEntity<String> progress(@PathVariable String slug, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        return statement.state() instanceof StatementState.Draft
                ? Pages.redirect("/desk/statements/" + slug + "/draft")
                : show(request, HttpStatus.OK, statement, new Form());
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations")
    ResponseEntity<String> invite(
            @PathVariable String slug, @RequestParam(defaultValue = "") String lines, HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        List<String> kept = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<String> wanted = lines.lines().filter(line -> !line.isBlank()).toList();
        for (String line : wanted.subList(0, Math.min(wanted.size(), MOST_LINES))) {
            Optional<String> problem = invited(statement, InvitationLine.read(line));
            problem.ifPresent(sentence -> {
                kept.add(line.strip());
                sentences.add(sentence);
            });
        }
        if (wanted.size() > MOST_LINES) {
            kept.addAll(wanted.subList(MOST_LINES, wanted.size()));
            sentences.add("At most " + MOST_LINES + " organisations are invited at once: send the rest again.");
        }
        if (wanted.isEmpty()) {
            sentences.add("Write at least one organisation and its mail address.");
        }
        if (sentences.isEmpty()) {
            return Pages.redirect("/desk/statements/" + slug);
        }
        Form form = new Form().with("lines", String.join("\n", kept)).problem("lines", joined(sentences));
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
    }

    /** One organisation, field by field. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitation")
    ResponseEntity<String> inviteOne(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form()
                .with("name", name.strip())
                .with("email", email.strip())
                .with("website", website.strip())
                .require("name", "Which organisation do you invite?")
                .require("email", "Where does its invitation go?");
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            form.problem("email", "This is not a mail address.");
        } else if (!form.hasProblems()) {
            invited(statement, InvitationLine.of(name.strip(), address.get(), website))
                    .ifPresent(sentence -> form.problem("name", sentence));
        }
        return form.hasProblems()
                ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form)
                : Pages.redirect("/desk/statements/" + slug);
    }

    private static String joined(List<String> sentences) {
        List<String> different = sentences.stream().distinct().toList();
        String first = String.join(" ", different.subList(0, Math.min(MOST_SENTENCES, different.size())));
        int more = different.size() - MOST_SENTENCES;
        return more > 0 ? first + " So it is with " + more + " more lines." : first;
    }

    // Empty when the mail is on its way, else why it is not.
    private Optional<String> invited(Statement statement, InvitationLine line) {
        return switch (line) {
            case InvitationLine.Unreadable unreadable -> Optional.of(unreadable.sentence());
            case InvitationLine.Invitee readable ->
                switch (invitations.invite(
                        statement.id(),
                        readable.name(),
                        readable.email(),
                        readable.domain(),
                        viewer.coordinator().person())) {
                    case InviteOutcome.Invited invited -> Optional.empty();
                    case InviteOutcome.AlreadyInvited already -> Optional.of(already.name() + " is invited already.");
                    case InviteOutcome.SigningClosed closed -> Optional.of("This statement takes no signatures now.");
                };
        };
    }

    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitations/{id}/renewal")
    ResponseEntity<String> renew(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            Form form = new Form().with("email-" + id, email).problem("email-" + id, "This is not a mail address.");
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
        }
        if (!invitations.inviteAgain(statement.id(), id, address.get())) {
            throw new NotFound();
        }
        return Pages.redirect("/desk/statements/" + slug);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Statement statement, Form form) {
        ProgressView view = views.of(statement);
        String title = view.revision().text().title();
        return pages.show(request, status, "progress/progress", title, Map.of("view", view, "form", form));
    }
}
