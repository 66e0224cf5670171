package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.sending.Issue;
import org.undersigned.app.newsletter.sending.IssueText;
import org.undersigned.app.web.Form;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** The form that a newsletter is written in: a subject and a text for each language of the interface. */
final class IssueForm {
    private IssueForm() {}

    static Form filled(Issue issue) {
        Form form = new Form().with("audience", issue.audience().getFirst().code());
        for (IssueText text : issue.texts()) {
            form.with("subject-" + text.language().tag(), text.subject());
            form.with("body-" + text.language().tag(), text.body());
        }
        return form;
    }

    static Form typed(Map<String, String> fields) {
        Form form = new Form();
        fields.forEach(form::with);
        for (WrittenLanguage language : languages()) {
            form.atMost(
                    "subject-" + language.tag(),
                    IssueText.LONGEST_SUBJECT,
                    say("newsletter.write.subject.long", "most", IssueText.LONGEST_SUBJECT));
            form.atMost(
                    "body-" + language.tag(),
                    IssueText.LONGEST_BODY,
                    say("newsletter.write.body.long", "most", IssueText.LONGEST_BODY));
        }
        return form;
    }

    /** The site's own first: whoever reads none of those that are written gets the first. */
    static List<WrittenLanguage> languages() {
        List<WrittenLanguage> languages = new ArrayList<>(List.of(Words.ofSite().language()));
        Words.languages().stream()
                .filter(language -> !languages.contains(language))
                .forEach(languages::add);
        return languages;
    }

    static List<IssueText> texts(Form form) {
        return languages().stream()
                .map(language -> new IssueText(
                        language,
                        form.value("subject-" + language.tag()).strip(),
                        form.value("body-" + language.tag())
                                .replace("\r\n", "\n")
                                .strip()))
                .filter(text -> !text.subject().isEmpty() || !text.body().isEmpty())
                .toList();
    }

    static Optional<Choice> audience(Form form, Offer offer) {
        return Choice.parse(form.value("audience")).filter(offer::has);
    }

    /** What is missing before it can be sent. */
    static void complete(Form form) {
        List<IssueText> texts = texts(form);
        if (texts.isEmpty()) {
            form.problem("subject-" + languages().getFirst().tag(), say("newsletter.write.nothing"));
        }
        for (IssueText text : texts) {
            form.require("subject-" + text.language().tag(), say("newsletter.write.subject.none"));
            form.require("body-" + text.language().tag(), say("newsletter.write.body.none"));
        }
    }
}
