package org.undersigned.app.rooms;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** Links by which an address sees all that was signed from it. */
@Component
public class Rooms {
    static final Duration LINK_LIFE = Duration.ofDays(1);
    private static final int MOST_IN_A_DAY = 5;

    private final RoomStore store;
    private final Signatories signatories;
    private final Mail mail;
    private final SiteAddress address;
    private final SiteName site;
    private final Clock clock;
    private final SecureRandom random;

    Rooms(
            RoomStore store,
            Signatories signatories,
            Mail mail,
            SiteAddress address,
            SiteName site,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.signatories = signatories;
        this.mail = mail;
        this.address = address;
        this.site = site;
        this.clock = clock;
        this.random = random;
    }

    /** Mails a link to an address that something was signed or is to be signed from; to others nothing. */
    @Transactional
    public void mailLink(EmailAddress typed) {
        Instant now = clock.instant();
        store.deleteLinksBefore(now.minus(LINK_LIFE));
        List<Signatory> known = signatories.at(typed);
        if (known.isEmpty() || store.linksSince(typed, now.minus(LINK_LIFE)) >= MOST_IN_A_DAY) {
            return;
        }
        // As it is on record, not as somebody typed it just now.
        EmailAddress email = known.getFirst().email();
        LinkToken token = LinkToken.random(random);
        store.addLink(token.hash(), email, now, now.plus(LINK_LIFE));
        Words words = signatories.wordsFor(known.getFirst());
        String letter = String.join(
                "\n\n",
                words.say("rooms.mail.opening", "site", site.siteName()),
                "    " + address.link("/signed/" + token.value(), words),
                words.say("rooms.mail.link"),
                words.say("rooms.mail.unasked"));
        mail.send(new OutgoingMail(email.value(), words.say("rooms.mail.subject"), letter + "\n"));
    }

    Optional<EmailAddress> behind(LinkToken token) {
        return store.behind(token.hash(), clock.instant());
    }
}
