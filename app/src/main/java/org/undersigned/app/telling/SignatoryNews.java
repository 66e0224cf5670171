package org.undersigned.app.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

/** Tells those under whose signature a demand stands. Each mail has its own link, and ends with one click. */
@Component
class SignatoryNews {
    private final ChangeTexts texts;
    private final Followers followers;
    private final Signatories signatories;
    private final Statements statements;
    private final Mail mail;
    private final SiteAddress address;

    SignatoryNews(
            ChangeTexts texts,
            Followers followers,
            Signatories signatories,
            Statements statements,
            Mail mail,
            SiteAddress address) {
        this.texts = texts;
        this.followers = followers;
        this.signatories = signatories;
        this.statements = statements;
        this.mail = mail;
        this.address = address;
    }

    void tellAtOnce(Change change) {
        tell(change.statement(), Frequency.AT_ONCE, List.of(List.of(change)));
    }

    /** One mail for each statement of which something is to be told. */
    void tellWeek(List<List<Change>> byDemand) {
        byDemand.stream()
                .collect(Collectors.groupingBy(
                        changes -> changes.getLast().statement(), LinkedHashMap::new, Collectors.toList()))
                .forEach((statement, changed) -> tell(statement, Frequency.WEEKLY, changed));
    }

    private void tell(StatementId statement, Frequency frequency, List<List<Change>> byDemand) {
        List<Signatory> all = followers.of(statement, frequency);
        List<LinkToken> links = followers.newLinks(all);
        Map<WrittenLanguage, Told> inLanguage = new LinkedHashMap<>();
        List<OutgoingMail> mails = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Words words = signatories.wordsFor(all.get(i));
            Told told = inLanguage.computeIfAbsent(words.language(), language -> joined(byDemand, language));
            mails.add(mail(all.get(i), words, told, links.get(i)));
        }
        mail.send(mails);
    }

    private Told joined(List<List<Change>> byDemand, WrittenLanguage language) {
        if (byDemand.size() == 1) {
            return texts.of(byDemand.getFirst(), language);
        }
        List<Line> lines = new ArrayList<>();
        for (List<Change> changes : byDemand) {
            Told told = texts.of(changes, language);
            lines.add(Line.words(told.subject()));
            lines.addAll(told.lines());
        }
        return new Told(Words.of(language).say("telling.week.subject"), lines);
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
