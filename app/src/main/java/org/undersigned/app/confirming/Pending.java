package org.undersigned.app.confirming;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SigningPayload;

/**
 * A complete signature that waits for a second person.
 *
 * @param representative the address that it was signed by
 * @param confirmer whose mailbox has the link
 * @param language of the mails
 * @param mails how often the confirmer was written to
 * @param bounce why the last of them came back, if it did
 */
record Pending(
        UUID id,
        UUID signatory,
        SignatureRecord signed,
        EmailAddress representative,
        EmailAddress confirmer,
        String language,
        Instant askedAt,
        Instant expiresAt,
        int mails,
        Optional<BounceReason> bounce) {
    SigningPayload payload() {
        return signed.payload();
    }
}
