package org.undersigned.app.inviting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.Words;

/** What invited organisations are written before they sign, in the language of each. */
@Component
class InvitationMails {
    private static final String INDENT = "    ";

    private final Mail mail;
    private final Statements statements;
    private final InvitationStore store;
    private final TermsStore terms;
    private final SiteAddress address;
    private final SiteName site;

    InvitationMails(
            Mail mail,
            Statements statements,
            InvitationStore store,
            TermsStore terms,
            SiteAddress address,
            SiteName site) {
        this.mail = mail;
        this.statements = statements;
        this.store = store;
        this.terms = terms;
        this.address = address;
        this.site = site;
    }

    void invite(Invitation invitation, LinkToken link) {
        send(
                invitation,
                "inviting.invite.subject",
                "inviting.invite.opening",
                link,
                List.of("inviting.ways", "inviting.board", "inviting.misdirected"));
    }

    void remind(Invitation invitation, LinkToken link) {
        String opening = switch (invitation.answer()) {
            case CONSIDERING -> "inviting.remind.considering";
            case APPROVED -> "inviting.remind.approved";
            case INVITED, SIGNED, WITHDREW, DECLINED, MISDIRECTED -> "inviting.remind.opening";
        };
        send(
                invitation,
                "inviting.remind.subject",
                opening,
                link,
                List.of(
                        "inviting.ways",
                        "inviting.board",
                        "inviting.remind.older",
                        "inviting.remind.stop",
                        "inviting.misdirected"));
    }

    void moved(Invitation invitation, LinkToken link) {
        send(
                invitation,
                "inviting.moved.subject",
                "inviting.moved.opening",
                link,
                List.of("inviting.ways", "inviting.remind.older", "inviting.misdirected"));
    }

    /** The text has changed. */
    void revised(Invitation invitation, boolean hasSigned, LinkToken link) {
        List<String> closing = hasSigned
                ? List.of("inviting.revised.stays", "inviting.ways", "inviting.remind.older")
                : List.of("inviting.ways", "inviting.remind.older");
        send(
                invitation,
                "inviting.revised.subject",
                hasSigned ? "inviting.revised.signed" : "inviting.revised.opening",
                link,
                closing);
    }

    private void send(Invitation invitation, String subject, String opening, LinkToken link, List<String> closing) {
        Signatory invited = invitation.signatory();
        Revision revision = statements.latestRevision(invited.statement()).orElseThrow();
        Words words = Words.of(invitation.language());
        Map<String, String> values = new HashMap<>(Map.of(
                "organisation", invited.name(),
                "site", site.siteName(),
                "title", revision.text().title()));
        List<String> letter = new ArrayList<>();
        String own = terms.messages(invited.statement()).getOrDefault(invitation.language(), "");
        if (!own.isEmpty()) {
            letter.add(words.say("inviting.message", values));
            letter.add(own);
            letter.add("—");
        }
        letter.add(words.say(opening, values));
        letter.add(INDENT + revision.text().title());
        letter.addAll(deadlines(invited, words, values));
        letter.add(words.say("inviting.decide", values));
        letter.add(INDENT + address.link("/invitations/" + link.value(), words));
        letter.add(words.say("inviting.digest", values));
        letter.add(INDENT + revision.sha256());
        closing.forEach(key -> letter.add(words.say(key, values)));
        String text = String.join("\n\n", letter) + "\n";
        UUID sent = mail.send(new OutgoingMail(invited.email().value(), words.say(subject, values), text));
        store.mailed(sent, invited.id());
    }

    private List<String> deadlines(Signatory invited, Words words, Map<String, String> values) {
        Terms until = terms.of(invited.statement());
        List<String> sentences = new ArrayList<>();
        until.soft().ifPresent(date -> {
            values.put("date", words.date(date));
            sentences.add(words.say("inviting.soft", values));
        });
        until.hard().ifPresent(date -> {
            values.put("date", words.date(date));
            sentences.add(words.say("inviting.hard", values));
        });
        return sentences;
    }
}
