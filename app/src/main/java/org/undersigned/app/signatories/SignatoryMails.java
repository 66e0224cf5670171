package org.undersigned.app.signatories;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/** What representatives are written, each in their language. */
@Component
class SignatoryMails {
    private static final String INDENT = "    ";

    private final Mail mail;
    private final Statements statements;
    private final Signatories signatories;
    private final SiteAddress address;

    SignatoryMails(Mail mail, Statements statements, Signatories signatories, SiteAddress address) {
        this.mail = mail;
        this.statements = statements;
        this.signatories = signatories;
        this.address = address;
    }

    /** Tells a coordinator that a signature was ended by the address that its link went to. */
    void objection(Person coordinator, Signatory signatory) {
        Statement statement = statements.statement(signatory.statement());
        Words words = Words.ofSite();
        mail.send(new OutgoingMail(
                coordinator.email().value(),
                words.say("signatories.objection.subject", "organisation", signatory.name()),
                String.join(
                                "\n\n",
                                words.say("signatories.objection", "organisation", signatory.name()),
                                INDENT + address.link("/desk/statements/" + statement.slug()))
                        + "\n"));
    }

    /**
     * What was signed, word for word, where it stands in the ledger, and how to take it back.
     *
     * @param link to all that can be done afterwards
     */
    record Receipt(Signatory signatory, Signature signature, long entry, String payload, LinkToken link) {}

    void receipts(List<Receipt> receipts) {
        // By digest: what was signed may have been followed by another text.
        Map<String, String> titles = statements.titles(receipts.stream()
                .map(receipt -> receipt.signature().revisionSha256())
                .collect(Collectors.toSet()));
        Map<UUID, Words> words = signatories.wordsFor(
                receipts.stream().map(Receipt::signatory).distinct().toList());
        mail.send(receipts.stream()
                .map(receipt -> receipt(
                        receipt,
                        titles.getOrDefault(receipt.signature().revisionSha256(), ""),
                        Objects.requireNonNull(words.get(receipt.signatory().id()))))
                .toList());
    }

    private OutgoingMail receipt(Receipt receipt, String title, Words words) {
        Signature signature = receipt.signature();
        String name = signature.signedName();
        String method = Speech.in(words.language(), () -> signature.method().words());
        return new OutgoingMail(
                receipt.signatory().email().value(),
                words.say("signatories.receipt.subject", "name", name, "title", title),
                String.join(
                        "\n\n",
                        words.say("signatories.receipt.signed", "name", name, "title", title, "method", method),
                        words.say("signatories.receipt.link"),
                        INDENT + address.link("/signatures/" + receipt.link().value(), words),
                        words.say("signatories.receipt.not-you"),
                        words.say("signatories.receipt.entry", "entry", String.valueOf(receipt.entry())),
                        INDENT + address.link("/ledger/checkpoint"),
                        words.say("signatories.receipt.payload"),
                        receipt.payload().indent(INDENT.length())));
    }
}
