package org.undersigned.app.newsletter;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** What whoever asks for the newsletter is written, in their language. Nothing that a stranger typed stands in it. */
@Component
class SubscriptionMails {
    private final Mail mail;
    private final SubscriberStore store;
    private final SiteAddress address;
    private final SiteName site;
    private final SecureRandom random;
    private final Clock clock;

    SubscriptionMails(
            Mail mail, SubscriberStore store, SiteAddress address, SiteName site, SecureRandom random, Clock clock) {
        this.mail = mail;
        this.store = store;
        this.address = address;
        this.site = site;
        this.random = random;
        this.clock = clock;
    }

    void confirm(Subscriber subscriber) {
        Words words = Words.of(subscriber.language());
        send(
                subscriber,
                words.say("newsletter.confirm.subject", "site", site.siteName()),
                List.of(
                        words.say("newsletter.confirm.asked", "site", site.siteName()),
                        words.say("newsletter.confirm.open"),
                        "    " + link(subscriber),
                        words.say("newsletter.confirm.otherwise")));
    }

    void subscribedAlready(Subscriber subscriber) {
        Words words = Words.of(subscriber.language());
        send(
                subscriber,
                words.say("newsletter.already.subject", "site", site.siteName()),
                List.of(
                        words.say("newsletter.already.asked", "site", site.siteName()),
                        words.say("newsletter.already.open"),
                        "    " + link(subscriber)));
    }

    private void send(Subscriber subscriber, String subject, List<String> paragraphs) {
        mail.send(new OutgoingMail(subscriber.email().value(), subject, String.join("\n\n", paragraphs) + "\n"));
    }

    private String link(Subscriber subscriber) {
        LinkToken token = LinkToken.random(random);
        store.addLink(token.hash(), subscriber.id(), clock.instant());
        return address.link("/newsletter/own/" + token.value());
    }
}
