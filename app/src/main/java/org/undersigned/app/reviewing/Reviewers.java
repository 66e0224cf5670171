package org.undersigned.app.reviewing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.drafting.DraftOpened;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/** Asks organisations what they say to a draft. */
@Component
public class Reviewers {
    private final ReviewerStore store;
    private final Statements statements;
    private final AddressBook book;
    private final Mail mail;
    private final SiteAddress address;
    private final Clock clock;
    private final SecureRandom random;

    Reviewers(
            ReviewerStore store,
            Statements statements,
            AddressBook book,
            Mail mail,
            SiteAddress address,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.statements = statements;
        this.book = book;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Mails an organisation a link of its own, in the language in which it was written to before, else in that of whoever
     * asks. False where the text is not a draft any more.
     */
    @Transactional
    public boolean ask(StatementId statement, String title, String organisation, EmailAddress email, UUID by) {
        if (!statements.isBeingWritten(statement)) {
            return false;
        }
        LinkToken token = LinkToken.random(random);
        store.add(
                new Reviewer(UUID.randomUUID(), statement, organisation, Optional.of(email), true, clock.instant()),
                token.hash(),
                by);
        Words words = book.language(email).map(Words::of).orElseGet(() -> Words.of(Speech.language()));
        mail.send(new OutgoingMail(
                email.value(),
                subject(words, title),
                letter(words, title, organisation, address.link("/drafts/" + token.value()))));
        return true;
    }

    private static String subject(Words words, String title) {
        return title.isBlank()
                ? words.say("reviewing.ask.subject-untitled")
                : words.say("reviewing.ask.subject", "title", title);
    }

    private static String letter(Words words, String title, String organisation, String link) {
        String opening = title.isBlank()
                ? words.say("reviewing.ask.opening-untitled", "organisation", organisation)
                : words.say("reviewing.ask.opening", "title", title, "organisation", organisation);
        return String.join(
                        "\n\n",
                        opening,
                        "    " + link,
                        words.say("reviewing.ask.yours"),
                        words.say("reviewing.ask.unknown"))
                + "\n";
    }

    public List<Reviewer> of(StatementId statement) {
        return store.all(statement);
    }

    /** Who holds the link; nobody once the text is open for signing. */
    public Optional<Reviewer> behind(String token) {
        return LinkToken.parse(token)
                .flatMap(link -> store.behind(link.hash()))
                .filter(reviewer -> statements.statement(reviewer.statement()).isBeingWritten());
    }

    @Transactional
    public void end(StatementId statement, UUID reviewer) {
        store.end(statement, reviewer);
    }

    @EventListener
    void opened(DraftOpened opened) {
        store.endAll(opened.statement());
    }
}
