package org.undersigned.app.signatories;

import org.springframework.stereotype.Component;
import org.undersigned.app.statements.SignatureCount;
import org.undersigned.app.statements.StatementId;

/** Answers how far signing has come. */
@Component
class SigningProgress implements SignatureCount {
    private final SignatureStore signatures;
    private final InvitationStore invitations;

    SigningProgress(SignatureStore signatures, InvitationStore invitations) {
        this.signatures = signatures;
        this.invitations = invitations;
    }

    @Override
    public int signatures(StatementId statement) {
        return signatures.count(statement);
    }

    @Override
    public int invited(StatementId statement) {
        return invitations.count(statement);
    }
}
