package org.undersigned.app.signatories;

import org.springframework.stereotype.Component;
import org.undersigned.app.statements.SignatureCount;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Answers how far signing has come. */
@Component
class SigningProgress implements SignatureCount {
    private final SignatureStore signatures;
    private final SignatoryStore signatories;
    private final Statements statements;

    SigningProgress(SignatureStore signatures, SignatoryStore signatories, Statements statements) {
        this.signatures = signatures;
        this.signatories = signatories;
        this.statements = statements;
    }

    @Override
    public int signatures(StatementId statement) {
        return statements
                .latestRevision(statement)
                .map(revision -> signatures.count(statement, revision.sha256()))
                .orElse(0);
    }

    @Override
    public int signatories(StatementId statement) {
        return signatories.count(statement);
    }
}
