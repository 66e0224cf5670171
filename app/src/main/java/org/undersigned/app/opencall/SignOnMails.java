package org.undersigned.app.opencall;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;

/** What whoever asks to sign is written. Nothing that a stranger typed stands in a subject. */
@Component
class SignOnMails {
    private static final Duration LINK_LIFE = Duration.ofDays(30);

    private final Mail mail;
    private final Statements statements;
    private final Signatories signatories;
    private final SiteAddress address;
    private final SiteName site;

    SignOnMails(Mail mail, Statements statements, Signatories signatories, SiteAddress address, SiteName site) {
        this.mail = mail;
        this.statements = statements;
        this.signatories = signatories;
        this.address = address;
        this.site = site;
    }

    void confirm(SignOn signOn, LinkToken token) {
        mail.send(new OutgoingMail(
                signOn.typed().email().value(), "Sign “%s”?".formatted(title(signOn.statement())), """
                Somebody asked at %s to sign this statement from your address:

                    %s

                If it was you, open this link, read the text, and press the button (opening it signs nothing):

                    %s

                If it wasn’t, do nothing: nothing is signed, and the address is forgotten within a week. Open the link \
                and press “This wasn’t me”, and no such mail comes to you any more.
                """.formatted(
                        site.siteName(), title(signOn.statement()), address.link("/sign-ons/" + token.value()))));
    }

    /** Instead of a link to sign with; to the address that the signature rests on, which is the one that asked. */
    void signedAlready(Signatory signatory) {
        LinkToken receipt = signatories.newLink(signatory.id(), LINK_LIFE);
        mail.send(new OutgoingMail(
                signatory.email().value(),
                "You have signed “%s”".formatted(title(signatory.statement())),
                """
                Somebody asked at %s to sign “%s” from your address. It has signed already, and nothing was added.

                See the signature, correct how the name is shown, or withdraw, at any time (the link is yours alone):

                    %s
                """.formatted(
                                site.siteName(),
                                title(signatory.statement()),
                                address.link("/signatures/" + receipt.value()))));
    }

    void heldAlready(SignOn held) {
        mail.send(new OutgoingMail(
                held.typed().email().value(),
                "You have asked to sign “%s”".formatted(title(held.statement())),
                """
                Somebody asked at %s to sign “%s” from your address. You have confirmed that before: whoever \
                coordinates the statement looks at it, and a receipt comes once it counts. Nothing was added.
                """.formatted(site.siteName(), title(held.statement()))));
    }

    void ended(Signatory signatory) {
        mail.send(new OutgoingMail(
                signatory.email().value(),
                "Your signature under “%s” has ended".formatted(title(signatory.statement())),
                """
                Whoever coordinates “%s” at %s has ended your signature. It is not counted or listed any more; the \
                ledger keeps that there was one, and that it ended.
                """.formatted(title(signatory.statement()), site.siteName())));
    }

    private String title(StatementId statement) {
        return statements.latestRevision(statement).orElseThrow().text().title();
    }
}
