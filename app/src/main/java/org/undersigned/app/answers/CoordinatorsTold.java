package org.undersigned.app.answers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;

/** Tells coordinators that an answer came, at most once an hour for a statement, and nothing of what stands in it. */
@Component
class CoordinatorsTold {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final MessageStore store;
    private final Statements statements;
    private final Accounts accounts;
    private final Mail mail;
    private final SiteAddress address;
    private final Clock clock;

    CoordinatorsTold(
            MessageStore store, Statements statements, Accounts accounts, Mail mail, SiteAddress address, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.accounts = accounts;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
    }

    void tellOfAnswer(StatementId statement) {
        tell(statement, Words.ofSite().say("answers.told.came"));
    }

    void tellOfMuch(StatementId statement) {
        tell(statement, Words.ofSite().say("answers.told.much"));
    }

    private void tell(StatementId id, String what) {
        Instant now = clock.instant();
        if (store.tell(id, now.minus(PAUSE), now)) {
            Words words = Words.ofSite();
            String title = statements
                    .publishedRevision(id)
                    .map(revision -> revision.text().title())
                    .orElse("");
            String text = String.join(
                    "\n\n",
                    what,
                    title,
                    "    "
                            + address.link("/desk/statements/"
                                    + statements.statement(id).slug().value() + "/answers"),
                    words.say("answers.told.once") + "\n");
            mail.send(accounts.coordinators().stream()
                    .map(person -> new OutgoingMail(
                            person.email().value(), words.say("answers.told.subject", "title", title), text))
                    .toList());
        }
    }
}
