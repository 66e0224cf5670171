package org.undersigned.app.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.telling.Told.Line;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** Tells those under whose signature a demand stands, or what cites an obligation. Each mail has its own link, and ends with one click. */
@Component
class SignatoryNews {
    private record Addressed(Signatory signatory, List<List<Change>> bySubject) {}

    private record InLanguage(List<List<Change>> bySubject, WrittenLanguage language) {}

    private final ToldSubjects subjects;
    private final ChangeTexts texts;
    private final Followers followers;
    private final Signatories signatories;
    private final Statements statements;
    private final Mail mail;
    private final SiteAddress address;

    SignatoryNews(
            ToldSubjects subjects,
            ChangeTexts texts,
            Followers followers,
            Signatories signatories,
            Statements statements,
            Mail mail,
            SiteAddress address) {
        this.subjects = subjects;
        this.texts = texts;
        this.followers = followers;
        this.signatories = signatories;
        this.statements = statements;
        this.mail = mail;
        this.address = address;
    }

    void tellAtOnce(Change change) {
        tell(Frequency.AT_ONCE, List.of(List.of(change)));
    }

    /** One mail for each statement of which something is to be told. */
    void tellWeek(List<List<Change>> bySubject) {
        tell(Frequency.WEEKLY, bySubject);
    }

    private void tell(Frequency frequency, List<List<Change>> bySubject) {
        Map<StatementId, List<List<Change>>> byStatement = new LinkedHashMap<>();
        for (List<Change> changes : bySubject) {
            subjects.concerned(changes.getLast().subject())
                    .statements()
                    .forEach(statement -> byStatement
                            .computeIfAbsent(statement, s -> new ArrayList<>())
                            .add(changes));
        }
        Map<EmailAddress, Set<Subject>> heard = new HashMap<>();
        byStatement.forEach((statement, changed) -> tell(statement, frequency, changed, heard));
    }

    /** @param heard what each mailbox was told of under another statement: it hears of nothing twice */
    private void tell(
            StatementId statement,
            Frequency frequency,
            List<List<Change>> bySubject,
            Map<EmailAddress, Set<Subject>> heard) {
        List<Addressed> all = followers.of(statement, frequency).stream()
                .map(signatory ->
                        new Addressed(signatory, unheard(bySubject, heard.getOrDefault(signatory.email(), Set.of()))))
                .filter(addressed -> !addressed.bySubject().isEmpty())
                .toList();
        List<LinkToken> links =
                followers.newLinks(all.stream().map(Addressed::signatory).toList());
        Map<InLanguage, Told> inLanguage = new HashMap<>();
        List<OutgoingMail> mails = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Signatory signatory = all.get(i).signatory();
            Words words = signatories.wordsFor(signatory);
            Told told = inLanguage.computeIfAbsent(
                    new InLanguage(all.get(i).bySubject(), words.language()),
                    one -> joined(one.bySubject(), one.language()));
            mails.add(mail(signatory, words, told, links.get(i)));
            Set<Subject> now = heard.computeIfAbsent(signatory.email(), email -> new HashSet<>());
            all.get(i).bySubject().forEach(changes -> now.add(changes.getLast().subject()));
        }
        mail.send(mails);
    }

    private static List<List<Change>> unheard(List<List<Change>> bySubject, Set<Subject> heard) {
        return bySubject.stream()
                .filter(changes -> !heard.contains(changes.getLast().subject()))
                .toList();
    }

    private Told joined(List<List<Change>> bySubject, WrittenLanguage language) {
        if (bySubject.size() == 1) {
            return texts.of(bySubject.getFirst(), language);
        }
        List<Line> lines = new ArrayList<>();
        for (List<Change> changes : bySubject) {
            Told told = texts.of(changes, language);
            lines.add(Line.words(told.subject()));
            lines.addAll(told.lines());
        }
        String what = ChangeTexts.kind(bySubject);
        return new Told(Words.of(language).say("telling.week.subject", "what", what), lines);
    }

    private OutgoingMail mail(Signatory signatory, Words words, Told told, LinkToken link) {
        String title = statements
                .publishedRevision(signatory.statement())
                .map(revision ->
                        revision.signedIn(words.language().tag()).text().title())
                .orElse("");
        Told whole = told.with(
                Line.words(words.say("telling.signatory.why", "name", signatory.name(), "title", title)),
                Line.words(words.say("telling.signatory.own")),
                Line.link(address.link("/follow/" + link.value(), words)));
        return new OutgoingMail(signatory.email().value(), whole.subject(), whole.plain())
                .stoppedAt(address.link("/follow/" + link.value() + "/stop"));
    }
}
