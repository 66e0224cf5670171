package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;

/** Inviting organisations: one, or as many as there are lines. */
@Controller
class InvitingPages {
    private static final int MOST_LINES = 500;
    private static final int MOST_SENTENCES = 3;

    private final Inviter inviter;
    private final InvitingViews views;
    private final Statements statements;
    private final Pages pages;

    InvitingPages(Inviter inviter, InvitingViews views, Statements statements, Pages pages) {
        this.inviter = inviter;
        this.views = views;
        this.statements = statements;
        this.pages = pages;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/statements/{slug}/invitations")
    ResponseEntity<String> invitations(@PathVariable String slug, HttpServletRequest request) {
        return show(request, HttpStatus.OK, statements.withSlug(slug), new Form());
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
            Optional<String> problem = inviter.invite(statement, InvitationLine.read(line));
            problem.ifPresent(sentence -> {
                kept.add(line.strip());
                sentences.add(sentence);
            });
        }
        if (wanted.size() > MOST_LINES) {
            kept.addAll(wanted.subList(MOST_LINES, wanted.size()));
            sentences.add(say("asking.problem.many", "most", MOST_LINES));
        }
        if (wanted.isEmpty()) {
            sentences.add(say("asking.problem.none"));
        }
        if (sentences.isEmpty()) {
            return Pages.redirect("/desk/statements/" + slug);
        }
        Form form = new Form().with("lines", String.join("\n", kept)).problem("lines", joined(sentences));
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form);
    }

    private static String joined(List<String> sentences) {
        List<String> different = sentences.stream().distinct().toList();
        String first = String.join(" ", different.subList(0, Math.min(MOST_SENTENCES, different.size())));
        int more = different.size() - MOST_SENTENCES;
        return more > 0 ? say("asking.problem.more", "sentences", first, "count", more) : first;
    }

    /** One organisation, field by field. */
    @Needs(Role.COORDINATOR)
    @PostMapping("/desk/statements/{slug}/invitation")
    ResponseEntity<String> inviteOne(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request) {
        Statement statement = statements.withSlug(slug);
        Form form = new Form()
                .with("name", name.strip())
                .with("email", email.strip())
                .with("website", website.strip())
                .with("language", language)
                .require("name", say("asking.problem.one.name"))
                .require("email", say("asking.problem.one.email"));
        if (EmailAddress.parse(email).isEmpty()) {
            form.problem("email", say("asking.problem.one.email.none"));
        } else if (!form.hasProblems()) {
            inviter.invite(statement, Inviter.read(name, email, website, language))
                    .ifPresent(sentence -> form.problem("name", sentence));
        }
        return form.hasProblems()
                ? show(request, HttpStatus.UNPROCESSABLE_CONTENT, statement, form)
                : Pages.redirect("/desk/statements/" + slug);
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Statement statement, Form form) {
        return pages.show(
                request,
                status,
                "asking/invitations",
                say("asking.inviting.title"),
                Map.of("view", views.of(statement), "form", form));
    }
}
