package org.undersigned.app.signatories;

import java.util.List;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/** The ledger has recorded that the content of these signatories’ signatures was removed on request; they still count. */
public record SignatureErased(StatementId statement, List<UUID> signatories) {
    public SignatureErased {
        signatories = List.copyOf(signatories);
    }
}
