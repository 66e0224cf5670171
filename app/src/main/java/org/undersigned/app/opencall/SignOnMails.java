package org.undersigned.app.opencall;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** What whoever asks to sign is written, in the language of the form. Nothing that a stranger typed stands in a subject. */
@Component
class SignOnMails {
    private static final String INDENT = "    ";
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
        String title = title(signOn.statement());
        Words words = Words.of(signOn.language());
        send(
                signOn.typed().email(),
                words.say("opencall.mail.confirm.subject", "title", title),
                words.say("opencall.mail.confirm.asked", "site", site.siteName()),
                INDENT + title,
                words.say("opencall.mail.confirm.open"),
                INDENT + address.link("/sign-ons/" + token.value(), words),
                words.say("opencall.mail.confirm.not-you"));
    }

    /**
     * Instead of a link to sign with; to the address that the signature rests on, which is the one that asked.
     *
     * @param language of the form that asked now
     */
    void signedAlready(Signatory signatory, String language) {
        String title = title(signatory.statement());
        Words words = Words.of(language);
        LinkToken receipt = signatories.newLink(signatory.id(), LINK_LIFE);
        send(
                signatory.email(),
                words.say("opencall.mail.signed.subject", "title", title),
                words.say("opencall.mail.signed.asked", "site", site.siteName(), "title", title),
                words.say("opencall.mail.signed.see"),
                INDENT + address.link("/signatures/" + receipt.value(), words));
    }

    void heldAlready(SignOn held, String language) {
        String title = title(held.statement());
        Words words = Words.of(language);
        send(
                held.typed().email(),
                words.say("opencall.mail.held.subject", "title", title),
                words.say("opencall.mail.held.asked", "site", site.siteName(), "title", title));
    }

    void ended(Signatory signatory, String language) {
        String title = title(signatory.statement());
        Words words = Words.of(language);
        send(
                signatory.email(),
                words.say("opencall.mail.ended.subject", "title", title),
                words.say("opencall.mail.ended.by", "site", site.siteName(), "title", title));
    }

    private void send(EmailAddress to, String subject, String... paragraphs) {
        mail.send(new OutgoingMail(to.value(), subject, String.join("\n\n", paragraphs) + "\n"));
    }

    private String title(StatementId statement) {
        return statements.latestRevision(statement).orElseThrow().text().title();
    }
}
