package org.undersigned.app.confirming;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Method;
import org.undersigned.app.statements.Revision;
import org.undersigned.verify.SigningPayload;

/**
 * A signature that waits, as the second person sees it, and as whoever signed does.
 *
 * @param path of the page's forms
 * @param confirmer masked
 */
public record ConfirmationView(
        String path, SigningPayload payload, Method method, Revision revision, LocalDate until, String confirmer) {
    static ConfirmationView of(String path, Pending pending, Revision revision) {
        return new ConfirmationView(
                path,
                pending.payload(),
                Method.fromCode(pending.signed().method()),
                revision,
                pending.expiresAt().atZone(ZoneOffset.UTC).toLocalDate(),
                Mailbox.masked(pending.confirmer()));
    }

    public String organisation() {
        return payload.signatory();
    }

    public String authority() {
        return Authority.fromCode(payload.authority()).map(Authority::words).orElse("");
    }
}
