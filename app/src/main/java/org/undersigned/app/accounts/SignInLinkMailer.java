package org.undersigned.app.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;

/** Makes and mails a sign-in link for whoever lives at an address. */
@Component
class SignInLinkMailer {
    // Somebody who presses the button for another person fills no mailbox with it.
    private static final int MOST_AT_ONCE = 5;
    private static final Duration KEPT = Duration.ofDays(1);

    private final AccountStore store;
    private final Mail mail;
    private final SiteAddress address;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random;

    SignInLinkMailer(
            AccountStore store,
            Mail mail,
            SiteAddress address,
            TransactionOperations transaction,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.mail = mail;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param words in whose language it is written
     * @param askedIn a hash of what the browser holds in which it was asked for
     */
    void mail(EmailAddress email, Words words, Optional<byte[]> askedIn) {
        transaction.executeWithoutResult(
                status -> store.personAt(email).ifPresent(person -> mail(person, words, askedIn)));
    }

    private void mail(Person person, Words words, Optional<byte[]> askedIn) {
        Instant now = clock.instant();
        if (store.signInLinksSince(person.id(), now.minus(SignInMailing.LINK_LIFE)) >= MOST_AT_ONCE) {
            return;
        }
        store.deleteSignInLinksBefore(now.minus(KEPT));
        LinkToken token = LinkToken.random(random);
        store.createSignInLink(token.hash(), person.id(), now, now.plus(SignInMailing.LINK_LIFE), askedIn);
        mail.send(new OutgoingMail(
                person.email().value(),
                words.say("accounts.link.subject"),
                String.join(
                                "\n\n",
                                words.say("accounts.link.opening", "minutes", SignInMailing.LINK_LIFE.toMinutes()),
                                "    " + address.link("/sign-in/link/" + token.value()),
                                words.say("accounts.link.unknown"))
                        + "\n"));
    }
}
