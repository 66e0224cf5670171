package org.undersigned.app.confirming;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** What the second person is written, and the representative whose signature did not come about. */
@Component
class ConfirmingMails {
    private static final Duration LINK_LIFE = Duration.ofDays(60);
    private static final String INDENT = "    ";

    private final Mail mail;
    private final Signatories signatories;
    private final Statements statements;
    private final SiteAddress address;
    private final SiteName site;

    ConfirmingMails(Mail mail, Signatories signatories, Statements statements, SiteAddress address, SiteName site) {
        this.mail = mail;
        this.signatories = signatories;
        this.statements = statements;
        this.address = address;
        this.site = site;
    }

    /** @return the mail's id */
    UUID ask(Pending pending, LinkToken link) {
        return askAs("confirming.confirm.subject", pending, link);
    }

    /** @return the mail's id */
    UUID remind(Pending pending, LinkToken link) {
        return askAs("confirming.confirm.remind.subject", pending, link);
    }

    private UUID askAs(String subject, Pending pending, LinkToken link) {
        Words words = Words.of(pending.language());
        Map<String, String> values = values(pending, words);
        return send(
                pending.confirmer(),
                words.say(subject, values),
                List.of(
                        words.say("confirming.confirm.opening", values),
                        INDENT + values.get("title"),
                        words.say("confirming.confirm.decide", values),
                        INDENT + address.link("/confirmations/" + link.value(), words),
                        words.say("confirming.confirm.until", values)));
    }

    /** Tells the representative that nothing was signed, and how to sign again. */
    void notSigned(Pending pending, PendingState state) {
        Words words = Words.of(pending.language());
        Map<String, String> values = values(pending, words);
        String reason = switch (state) {
            case REFUSED, OBJECTED -> "confirming.confirm.refused";
            case EXPIRED -> "confirming.confirm.expired";
            case LAPSED -> "confirming.confirm.lapsed";
            case WAITING, CONFIRMED, TAKEN_BACK -> throw new IllegalArgumentException("nobody is told of that");
        };
        LinkToken link = signatories.newLink(pending.signatory(), LINK_LIFE);
        send(
                pending.representative(),
                words.say("confirming.confirm.not.subject", values),
                List.of(
                        words.say(reason, values),
                        words.say("confirming.confirm.again", values),
                        INDENT + address.link("/invitations/" + link.value(), words)));
    }

    /** Tells a coordinator that the second person knows nothing of it. */
    void objection(Person coordinator, Pending pending) {
        String slug = signatories
                .signatory(pending.signatory())
                .map(signatory ->
                        statements.statement(signatory.statement()).slug().toString())
                .orElse("");
        Words words = Words.ofSite();
        String organisation = pending.payload().signatory();
        send(
                coordinator.email(),
                words.say("confirming.objection.subject", "organisation", organisation),
                List.of(
                        words.say("confirming.objection", "organisation", organisation),
                        INDENT + address.link("/desk/statements/" + slug)));
    }

    private Map<String, String> values(Pending pending, Words words) {
        String title = signatories
                .signatory(pending.signatory())
                .flatMap(signatory -> statements.revisions(signatory.statement()).stream()
                        .filter(revision ->
                                revision.sha256().equals(pending.payload().revision()))
                        .findFirst())
                .map(revision -> revision.text().title())
                .orElse("");
        return new HashMap<>(Map.of(
                "organisation", pending.payload().signatory(),
                "role", pending.payload().role(),
                "site", site.siteName(),
                "title", title,
                "date", words.date(pending.expiresAt().atZone(ZoneOffset.UTC).toLocalDate())));
    }

    private UUID send(EmailAddress to, String subject, List<String> letter) {
        return mail.send(new OutgoingMail(to.value(), subject, String.join("\n\n", letter) + "\n"));
    }
}
