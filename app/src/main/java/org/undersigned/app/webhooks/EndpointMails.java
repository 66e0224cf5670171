package org.undersigned.app.webhooks;

import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Members;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** Tells coordinators that an endpoint was switched off. In the caller's transaction. */
@Component
class EndpointMails {
    private final Members members;
    private final Mail mail;
    private final SiteAddress address;
    private final SiteName site;

    EndpointMails(Members members, Mail mail, SiteAddress address, SiteName site) {
        this.members = members;
        this.mail = mail;
        this.address = address;
        this.site = site;
    }

    /** @param isGone whether it said itself that it wants nothing more */
    void disabled(Endpoint endpoint, boolean isGone) {
        // People who sign in have told us no language.
        Words words = Words.ofSite();
        String subject = words.say("webhooks.mail.subject", "host", endpoint.host());
        String text = String.join(
                "\n\n",
                isGone
                        ? words.say("webhooks.mail.gone", "site", site.siteName(), "host", endpoint.host())
                        : words.say("webhooks.mail.silent", "site", site.siteName(), "host", endpoint.host()),
                words.say("webhooks.mail.see"),
                "    " + address.link("/desk/webhooks/" + endpoint.id()),
                "");
        members.all()
                .forEach(person -> mail.send(new OutgoingMail(person.email().value(), subject, text)));
    }
}
