package org.undersigned.app.accounts;

import static org.undersigned.app.words.Speech.say;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;

/** Takes in others who work on the site, and lets them go. */
@Component
public class Members {
    // Longer than a link that somebody has just asked for: this one comes unasked, perhaps on a Friday.
    private static final Duration FIRST_LINK_LIFE = Duration.ofDays(3);

    private final AccountStore store;
    private final Mail mail;
    private final SiteAddress address;
    private final SiteName site;
    private final Clock clock;
    private final SecureRandom random;

    Members(AccountStore store, Mail mail, SiteAddress address, SiteName site, Clock clock, SecureRandom random) {
        this.store = store;
        this.mail = mail;
        this.address = address;
        this.site = site;
        this.clock = clock;
        this.random = random;
    }

    public List<Person> all() {
        return store.people();
    }

    /**
     * Takes somebody in, and mails them a link to sign in with, in the language of whoever adds them. Empty where they are
     * here already.
     */
    @Transactional
    public Optional<UUID> add(String name, EmailAddress email, String invitedBy) {
        if (store.personAt(email).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Person person = new Person(UUID.randomUUID(), name, email);
        store.createCoordinator(person, now);
        LinkToken token = LinkToken.random(random);
        store.createSignInLink(token.hash(), person.id(), now, now.plus(FIRST_LINK_LIFE));
        mail.send(new OutgoingMail(
                email.value(),
                say("accounts.added.subject", "site", site.siteName()),
                String.join(
                                "\n\n",
                                say("accounts.added.opening", "by", invitedBy, "site", site.siteName()),
                                "    " + address.link("/sign-in/link/" + token.value()),
                                say("accounts.added.later", "address", address.link("/sign-in")),
                                say("accounts.added.unknown"))
                        + "\n"));
        return Optional.of(person.id());
    }

    /** Lets somebody go: they are signed out at once. False for one who is not here, or who would remove themselves. */
    @Transactional
    public boolean remove(UUID person, UUID by) {
        return !person.equals(by) && store.remove(person, clock.instant());
    }
}
