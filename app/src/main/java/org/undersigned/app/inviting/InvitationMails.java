package org.undersigned.app.inviting;

import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;

/** What invited organisations are written before they sign. */
@Component
class InvitationMails {
    private final Mail mail;
    private final Statements statements;
    private final SiteAddress address;
    private final SiteName site;

    InvitationMails(Mail mail, Statements statements, SiteAddress address, SiteName site) {
        this.mail = mail;
        this.statements = statements;
        this.address = address;
        this.site = site;
    }

    void invite(Signatory invited, LinkToken token) {
        Revision revision = statements.latestRevision(invited.statement()).orElseThrow();
        String link = address.link("/invitations/" + token.value());
        mail.send(new OutgoingMail(
                invited.email().value(),
                "Will %s sign “%s”?".formatted(invited.name(), revision.text().title()),
                """
                %s asks %s to sign a joint statement:

                    %s

                Read the text and decide here (the link is yours alone, and opening it decides nothing):

                    %s

                You will see exactly the words that would be signed. Their fingerprint (SHA-256) is

                    %s

                You can sign, say that you are still considering, or decline. You need no account.

                If this wasn't meant for you, open the link and say so: nothing will be signed, and the senders \
                will see that the address is wrong.
                """.formatted(site.siteName(), invited.name(), revision.text().title(), link, revision.sha256())));
    }
}
