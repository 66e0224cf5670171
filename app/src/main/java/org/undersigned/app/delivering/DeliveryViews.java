package org.undersigned.app.delivering;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.findings.AnswerPlaces;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.Form;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Viewer;

/** Gathers and shows the page of a statement's deliveries. */
@Component
class DeliveryViews {
    private final Deliveries deliveries;
    private final LetterWriter letters;
    private final AnswerPlaces answers;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Mail mail;
    private final Pages pages;
    private final Clock clock;

    DeliveryViews(
            Deliveries deliveries,
            LetterWriter letters,
            AnswerPlaces answers,
            Accounts accounts,
            Viewer viewer,
            Mail mail,
            Pages pages,
            Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.answers = answers;
        this.accounts = accounts;
        this.viewer = viewer;
        this.mail = mail;
        this.pages = pages;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    DeliveryView of(PublicStatement statement) {
        List<Delivery> all = deliveries.of(statement.revision().statement());
        return new DeliveryView(
                statement,
                all,
                all.stream()
                        .filter(Delivery::isStanding)
                        .map(Delivery::addressee)
                        .collect(Collectors.toSet()),
                mail.isLocal(),
                answers.address(statement.revision().statement()));
    }

    ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, PublicStatement statement, Form form) {
        prefill(form, statement);
        return pages.show(
                request,
                status,
                "delivering/delivery",
                say("delivering.title"),
                Map.of("view", of(statement), "form", form));
    }

    // What nobody has typed yet; random ids make each press of a button count once.
    private void prefill(Form form, PublicStatement statement) {
        if (RecordForm.id(form.value("letter")).isEmpty()) {
            form.with("letter", UUID.randomUUID().toString())
                    .with("subject", letters.subject(statement))
                    .with("text", letters.text(statement))
                    .with(
                            "answers",
                            answers.address(statement.revision().statement()).orElseGet(this::ownAddress));
        }
        if (RecordForm.id(form.value("record")).isEmpty()) {
            form.with("record", UUID.randomUUID().toString()).with("on", today().toString());
        }
    }

    private String ownAddress() {
        return accounts.person(viewer.coordinator().person())
                .map(person -> person.email().value())
                .orElse("");
    }
}
