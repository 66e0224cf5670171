package org.undersigned.app.watching;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/** Beginning to watch, and ending it. */
@Component
public class Watches {
    static final String INDENT = "    ";
    private static final int MOST_IN_A_DAY = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final WatchStore store;
    private final Mail mail;
    private final SiteAddress address;
    private final SiteName site;
    private final SecureRandom random;
    private final Clock clock;

    Watches(WatchStore store, Mail mail, SiteAddress address, SiteName site, SecureRandom random, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.address = address;
        this.site = site;
        this.random = random;
        this.clock = clock;
    }

    /** Mails a link to confirm with, in the language being spoken; nothing is told before. Silent where too many were asked for: nobody learns who watches. */
    @Transactional
    public void ask(String domain, String name, EmailAddress email) {
        if (store.madeSince(email, clock.instant().minus(DAY)) >= MOST_IN_A_DAY) {
            return;
        }
        Words words = Words.of(Speech.language());
        Watch watch = new Watch(
                UUID.randomUUID(), domain, name, email, words.language().tag(), false);
        store.add(watch, clock.instant());
        Map<String, String> values = Map.of("site", site.siteName(), "domain", domain);
        mail.send(new OutgoingMail(
                email.value(),
                words.say("watching.mail.confirm.subject", values),
                String.join(
                        "\n\n",
                        words.say("watching.mail.confirm.asked", values),
                        INDENT + link(watch),
                        words.say("watching.mail.confirm.not-you") + "\n")));
    }

    /** A fresh link to a watch, for a mail. In the caller's transaction. */
    String link(Watch watch) {
        LinkToken token = LinkToken.random(random);
        store.addLink(token.hash(), watch.id());
        return address.link("/watches/" + token.value(), Words.of(watch.language()));
    }

    public Optional<Watch> behind(LinkToken token) {
        return store.behind(token.hash());
    }

    @Transactional
    public void confirm(LinkToken token) {
        behind(token).ifPresent(watch -> store.confirm(watch.id(), clock.instant()));
    }

    @Transactional
    public void end(LinkToken token) {
        behind(token).ifPresent(watch -> store.delete(watch.id()));
    }
}
