package org.undersigned.app.reviewing;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.accounts.Members;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.SiteAddress;

/**
 * Tells coordinators of new remarks: of all since the last mail in one, and of a statement once in a quarter of an hour.
 * In the site's language, since nobody knows theirs.
 */
@Component
class RemarkDigest {
    static final Duration AT_MOST_EVERY = Duration.ofMinutes(15);

    private final RemarkStore store;
    private final Drafts drafts;
    private final Statements statements;
    private final Members members;
    private final Mail mail;
    private final SiteAddress address;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemarkDigest(
            RemarkStore store,
            Drafts drafts,
            Statements statements,
            Members members,
            Mail mail,
            SiteAddress address,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.statements = statements;
        this.members = members;
        this.mail = mail;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    void mail() {
        Instant now = clock.instant();
        store.toTell(now.minus(AT_MOST_EVERY))
                .forEach(statement -> transaction.executeWithoutResult(status -> mail(statement, now)));
    }

    private void mail(StatementId statement, Instant now) {
        List<RemarkStore.Untold> untold = store.tell(statement, now);
        String title = drafts.of(statement).title();
        String link = address.link(
                "/desk/statements/" + statements.statement(statement).slug() + "/text");
        members.all().forEach(person -> {
            List<RemarkStore.Untold> others = untold.stream()
                    .filter(remark ->
                            !remark.person().filter(person.id()::equals).isPresent())
                    .toList();
            if (!others.isEmpty()) {
                mail.send(new OutgoingMail(
                        person.email().value(), subject(others.size(), title), body(others, title, link)));
            }
        });
    }

    private static String subject(int count, String title) {
        return title.isBlank()
                ? say("reviewing.digest.subject-untitled", "count", count)
                : say("reviewing.digest.subject", "count", count, "title", title);
    }

    private static String body(List<RemarkStore.Untold> remarks, String title, String link) {
        String authors = remarks.stream()
                .map(RemarkStore.Untold::author)
                .distinct()
                .map(author -> "  - " + author)
                .collect(Collectors.joining("\n"));
        String opening = title.isBlank()
                ? say("reviewing.digest.opening-untitled")
                : say("reviewing.digest.opening", "title", title);
        return String.join(
                        "\n\n",
                        opening,
                        authors,
                        say("reviewing.digest.answer"),
                        "    " + link,
                        say("reviewing.digest.often"))
                + "\n";
    }
}
