package org.undersigned.app.signatories;

import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;

/** What representatives are written. */
@Component
class SignatoryMails {
    private final Mail mail;
    private final Statements statements;
    private final SiteAddress address;
    private final SiteName site;

    SignatoryMails(Mail mail, Statements statements, SiteAddress address, SiteName site) {
        this.mail = mail;
        this.statements = statements;
        this.address = address;
        this.site = site;
    }

    void invite(Invitation invitation, Organisation organisation, LinkToken token) {
        Revision revision = statements.latestRevision(invitation.statement()).orElseThrow();
        String link = address.link("/invitations/" + token.value());
        mail.send(new OutgoingMail(
                invitation.email().value(),
                "Will %s sign “%s”?"
                        .formatted(organisation.name(), revision.text().title()),
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
                """.formatted(
                        site.siteName(), organisation.name(), revision.text().title(), link, revision.sha256())));
    }

    /** Tells a coordinator that a signature is disputed by the address that its link went to. */
    void objection(Person coordinator, Signature signature) {
        Statement statement = statements.statement(signature.statement());
        mail.send(new OutgoingMail(
                coordinator.email().value(), "%s says: this wasn't us".formatted(signature.signatory()), """
                Somebody opened the link that was mailed to %s, and says that its signature was not made there. The \
                signature stands until you have asked them:

                    %s
                """.formatted(
                                signature.signatory(), address.link("/desk/statements/" + statement.slug()))));
    }

    /** The receipt: what was signed, word for word, and where it stands in the ledger. */
    void receipt(Invitation invitation, Signature signature, long entry, String payload) {
        Revision revision = statements.latestRevision(signature.statement()).orElseThrow();
        mail.send(new OutgoingMail(
                invitation.email().value(),
                "Receipt: %s signed “%s”"
                        .formatted(signature.signatory(), revision.text().title()),
                """
                %s has signed “%s” by a link that was mailed to this address.

                The signature is entry %d of the ledger at

                    %s

                This is what was signed and recorded, line for line. Keep it: with it you can show what you signed \
                even without us.

                %s
                This wasn't you? Open the link of the invitation that was mailed to this address and press “This \
                wasn't us”: whoever coordinates the statement is told at once.
                """.formatted(
                                signature.signatory(),
                                revision.text().title(),
                                entry,
                                address.link("/ledger/checkpoint"),
                                payload.indent(4))));
    }
}
