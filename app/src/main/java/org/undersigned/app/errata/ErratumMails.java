package org.undersigned.app.errata;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.SiteAddress;

/** Tells signatories of a note beside what they have signed. */
@Component
class ErratumMails {
    private static final Duration LINK_LIFE = Duration.ofDays(2 * 365);

    private final Mail mail;
    private final Signatories signatories;
    private final SiteAddress address;

    ErratumMails(Mail mail, Signatories signatories, SiteAddress address) {
        this.mail = mail;
        this.signatories = signatories;
        this.address = address;
    }

    void noted(Signatory signatory, Revision revision, NotedErratum noted) {
        String link = address.link(
                "/signatures/" + signatories.newLink(signatory.id(), LINK_LIFE).value());
        mail.send(new OutgoingMail(
                signatory.email().value(),
                "A note beside “%s”".formatted(revision.text().title()),
                """
                %s has signed “%s”. The text stays exactly as it was signed; a note stands beside it now:

                    It reads: %s
                    It means: %s

                If you don’t agree that this is what the text means, you can withdraw (the link is yours alone):

                    %s
                """.formatted(signatory.name(), revision.text().title(), noted.reads(), noted.means(), link)));
    }
}
