package org.undersigned.app.reviewing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.drafting.DraftOpened;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;

/** Asks organisations what they say to a draft. */
@Component
public class Reviewers {
    private final ReviewerStore store;
    private final Statements statements;
    private final Mail mail;
    private final SiteAddress address;
    private final Clock clock;
    private final SecureRandom random;

    Reviewers(
            ReviewerStore store,
            Statements statements,
            Mail mail,
            SiteAddress address,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.statements = statements;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
        this.random = random;
    }

    /** Mails an organisation a link of its own. False where the text is not a draft any more. */
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
        String named = title.isBlank() ? "A joint statement" : "“" + title + "”";
        mail.send(new OutgoingMail(email.value(), "What do you say to this text? " + title, """
                        %s is being written, and %s is asked what it says to it. Behind this link you read the
                        draft, comment on it, and suggest other words. You sign nothing by that.

                            %s

                        The link is yours: whoever has it reads the draft. It ends when the text is opened for signing.

                        This is not for you? Then do nothing.
                        """.formatted(
                        named, organisation, address.link("/drafts/" + token.value()))));
        return true;
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
