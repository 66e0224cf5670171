package org.undersigned.app.errata;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Words;

/** Tells signatories of a note beside what they have signed, each in its language. */
@Component
class ErratumMails {
    private static final Duration LINK_LIFE = Duration.ofDays(2 * 365);

    private static final String INDENT = "    ";

    private final Mail mail;
    private final Signatories signatories;
    private final SiteAddress address;

    ErratumMails(Mail mail, Signatories signatories, SiteAddress address) {
        this.mail = mail;
        this.signatories = signatories;
        this.address = address;
    }

    void noted(Signatory signatory, Revision revision, NotedErratum noted) {
        Words words = signatories.wordsFor(signatory);
        String link = address.link(
                "/signatures/" + signatories.newLink(signatory.id(), LINK_LIFE).value(), words);
        Map<String, String> values = Map.of(
                "name", signatory.name(),
                "title", revision.text().title(),
                "reads", noted.reads(),
                "means", noted.means());
        mail.send(new OutgoingMail(
                signatory.email().value(),
                words.say("errata.mail.subject", values),
                String.join(
                        "\n\n",
                        words.say("errata.mail.noted", values),
                        INDENT + words.say("errata.mail.reads", values) + "\n" + INDENT
                                + words.say("errata.mail.means", values),
                        words.say("errata.mail.withdraw"),
                        INDENT + link + "\n")));
    }
}
