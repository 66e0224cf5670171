package org.undersigned.app.signatories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;
import org.undersigned.verify.SigningPayload.Reservation;

/**
 * The act: this signatory, this text, this method, this authority, this moment.
 *
 * @param organisation that signed; empty where a person did in their own name
 * @param actor the signatory as the ledger names it
 * @param signedName as it stands in the payload; empty once it was erased
 * @param shownName as lists show it: the signed one, unless the signatory had it corrected
 * @param entry index in the ledger once that has integrated it
 * @param erasure names the ledger's entry that says that the content was removed
 * @param withdrawal what ended it
 */
public record Signature(
        UUID id,
        UUID signatory,
        Optional<UUID> organisation,
        String actor,
        StatementId statement,
        String revisionSha256,
        String signedName,
        String shownName,
        Method method,
        Authority authority,
        List<Reservation> reservations,
        Instant signedAt,
        String addendumSha256,
        UUID submission,
        OptionalLong entry,
        Optional<UUID> erasure,
        Optional<Withdrawal> withdrawal) {
    public Signature {
        reservations = List.copyOf(reservations);
    }

    /** @param submission names the ledger's entry of it */
    public record Withdrawal(UUID submission, Instant at) {}

    public boolean isPerson() {
        return organisation.isEmpty();
    }

    public boolean isErased() {
        return erasure.isPresent();
    }

    /** Not withdrawn. */
    public boolean stands() {
        return withdrawal.isEmpty();
    }

    /** Whether lists show it under another name than the signed one. */
    public boolean isShownOtherwise() {
        return !isErased() && !shownName.equals(signedName);
    }
}
