package org.undersigned.app.signatories;

import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.StatementId;

/**
 * An organisation or a person in its role on one statement.
 *
 * @param organisation none for a person
 * @param name as it will stand under the text
 * @param actor how the ledger names it: a domain or random digits
 * @param email where its links go; of whoever acts for it
 * @param objected whether that address says that the signature was not made there
 */
public record Signatory(
        UUID id,
        StatementId statement,
        Optional<UUID> organisation,
        String name,
        String actor,
        EmailAddress email,
        boolean objected) {
    public boolean isPerson() {
        return organisation.isEmpty();
    }

    public boolean isErased() {
        return email.equals(EmailAddress.ERASED);
    }

    /** As the signing payload has it (docs/spec/signature.md). */
    String kind() {
        return isPerson() ? "person" : "organisation";
    }
}
