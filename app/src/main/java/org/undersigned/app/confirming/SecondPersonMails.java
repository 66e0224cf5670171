package org.undersigned.app.confirming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** What people of an organisation are written about the rule that a second person confirms. */
@Component
class SecondPersonMails {
    private final Mail mail;
    private final SiteAddress address;
    private final SiteName site;

    SecondPersonMails(Mail mail, SiteAddress address, SiteName site) {
        this.mail = mail;
        this.address = address;
        this.site = site;
    }

    void askWanted(SecondPersonChange change, Organisation organisation, EmailAddress to, LinkToken link) {
        send(change, organisation, to, "confirming.rule.asked", Optional.of(link));
    }

    void askOther(SecondPersonChange change, Organisation organisation, EmailAddress to, LinkToken link) {
        send(
                change,
                organisation,
                to,
                change.wanted().isPresent() ? "confirming.rule.change" : "confirming.rule.end",
                Optional.of(link));
    }

    void settled(SecondPersonChange change, Organisation organisation) {
        String kind = change.wanted().isPresent() ? "confirming.rule.set" : "confirming.rule.ended";
        send(change, organisation, change.askedBy(), kind, Optional.empty());
    }

    void denied(SecondPersonChange change, Organisation organisation) {
        send(change, organisation, change.askedBy(), "confirming.rule.denied", Optional.empty());
    }

    /** Tells both that a coordinator has ended it. */
    void endedForThem(Organisation organisation, SecondPair pair, String language) {
        Words words = Words.of(language);
        Map<String, String> values = Map.of("organisation", organisation.name(), "site", site.siteName());
        for (EmailAddress person : List.of(pair.first(), pair.second())) {
            mail.send(new OutgoingMail(
                    person.value(),
                    words.say("confirming.rule.subject", values),
                    words.say("confirming.rule.ended.for", values) + "\n"));
        }
    }

    private void send(
            SecondPersonChange change,
            Organisation organisation,
            EmailAddress to,
            String kind,
            Optional<LinkToken> link) {
        Words words = Words.of(change.language());
        Map<String, String> values = Map.of(
                "organisation",
                organisation.name(),
                "site",
                site.siteName(),
                "by",
                change.askedBy().value());
        List<String> letter = new ArrayList<>(List.of(words.say(kind, values)));
        link.ifPresent(token -> letter.addAll(List.of(
                words.say("confirming.rule.agree", values),
                "    " + address.link("/second-person/" + token.value(), words),
                words.say("confirming.rule.unknown", values))));
        mail.send(new OutgoingMail(
                to.value(), words.say("confirming.rule.subject", values), String.join("\n\n", letter) + "\n"));
    }
}
