package org.undersigned.app.commenting;

import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/**
 * What authors and coordinators are written. Nothing that a stranger typed is in a mail: nobody sends others their words
 * through this site.
 */
@Component
class CommentMails {
    private final Mail mail;
    private final Accounts accounts;
    private final Statements statements;
    private final SiteAddress address;
    private final SiteName site;

    CommentMails(Mail mail, Accounts accounts, Statements statements, SiteAddress address, SiteName site) {
        this.mail = mail;
        this.accounts = accounts;
        this.statements = statements;
        this.address = address;
        this.site = site;
    }

    void confirm(Comment comment, EmailAddress email, LinkToken token) {
        Words words = Words.of(comment.language());
        String title = title(comment.statement());
        send(
                email,
                words.say("commenting.mail.confirm.subject", "title", title),
                words.say("commenting.mail.confirm.opening", "site", site.siteName()),
                "    " + title,
                words.say("commenting.mail.confirm.decide"),
                "    " + address.link("/comments/" + token.value()),
                words.say("commenting.mail.confirm.not-you"));
    }

    void approved(Comment comment, EmailAddress email, LinkToken token) {
        Words words = Words.of(comment.language());
        send(
                email,
                words.say("commenting.mail.approved.subject", "title", title(comment.statement())),
                words.say("commenting.mail.approved.opening", "site", site.siteName()),
                "    " + publicLink(comment),
                words.say("commenting.mail.approved.change"),
                "    " + address.link("/comments/" + token.value()));
    }

    void replied(Comment answered, EmailAddress email, Comment reply, LinkToken stop) {
        Words words = Words.of(answered.language());
        String end = address.link("/comments/replies/" + stop.value());
        mail.send(mail(
                        email,
                        words.say("commenting.mail.replied.subject", "title", title(answered.statement())),
                        words.say("commenting.mail.replied.opening", "site", site.siteName()),
                        "    " + publicLink(reply),
                        words.say("commenting.mail.replied.stop"),
                        "    " + end)
                .stoppedAt(end));
    }

    /** To every coordinator, in the site's language. */
    void someWait() {
        Words words = Words.ofSite();
        for (Person coordinator : accounts.coordinators()) {
            send(
                    coordinator.email(),
                    words.say("commenting.mail.queue.subject", "site", site.siteName()),
                    words.say("commenting.mail.queue.opening"),
                    "    " + address.link("/desk/comments"),
                    words.say("commenting.mail.queue.next"));
        }
    }

    private void send(EmailAddress to, String subject, String... paragraphs) {
        mail.send(mail(to, subject, paragraphs));
    }

    private static OutgoingMail mail(EmailAddress to, String subject, String... paragraphs) {
        return new OutgoingMail(to.value(), subject, String.join("\n\n", paragraphs) + "\n");
    }

    private String publicLink(Comment comment) {
        return address.link(
                "/statements/" + statements.statement(comment.statement()).slug() + "/comments/" + comment.id());
    }

    private String title(StatementId statement) {
        return statements.publishedRevision(statement).orElseThrow().text().title();
    }
}
