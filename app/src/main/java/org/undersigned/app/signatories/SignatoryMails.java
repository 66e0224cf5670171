package org.undersigned.app.signatories;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;

/** What representatives are written. */
@Component
class SignatoryMails {
    private final Mail mail;
    private final Statements statements;
    private final SiteAddress address;

    SignatoryMails(Mail mail, Statements statements, SiteAddress address) {
        this.mail = mail;
        this.statements = statements;
        this.address = address;
    }

    /** Tells a coordinator that a signature was ended by the address that its link went to. */
    void objection(Person coordinator, Signatory signatory) {
        Statement statement = statements.statement(signatory.statement());
        mail.send(new OutgoingMail(
                coordinator.email().value(), "%s says: this wasn’t us".formatted(signatory.name()), """
                Somebody opened the link that was mailed for %s, and says that what was signed under this name was not \
                signed there. It counts no more; the ledger records that it ended. Ask them before you invite them \
                again:

                    %s
                """.formatted(
                                signatory.name(), address.link("/desk/statements/" + statement.slug()))));
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
        mail.send(receipts.stream()
                .map(receipt ->
                        receipt(receipt, titles.getOrDefault(receipt.signature().revisionSha256(), "")))
                .toList());
    }

    private OutgoingMail receipt(Receipt receipt, String title) {
        Signature signature = receipt.signature();
        return new OutgoingMail(
                receipt.signatory().email().value(),
                "Receipt: %s signed “%s”".formatted(signature.signedName(), title),
                """
                %s has signed “%s”, %s.

                See it, correct how the name is shown, or withdraw, at any time (the link is yours alone):

                    %s

                This wasn’t you? Open that link and press “This wasn’t us”: the signature ends at once, and whoever \
                coordinates the statement is told.

                The signature is entry %d of the ledger at

                    %s

                This is what was signed and recorded, line for line. Keep it: with it you can show what you signed \
                even without us.

                %s""".formatted(
                                signature.signedName(),
                                title,
                                signature.method().words(),
                                address.link("/signatures/" + receipt.link().value()),
                                receipt.entry(),
                                address.link("/ledger/checkpoint"),
                                receipt.payload().indent(4)));
    }
}
