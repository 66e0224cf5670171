package org.undersigned.app.signatories;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.statements.Statements;

/** What signatories signed becomes readable for anybody with the publication, and from then on with each late signature. */
@Component
class SignatureDisclosure {
    private final SignatureStore signatures;
    private final Statements statements;
    private final Ledger ledger;

    SignatureDisclosure(SignatureStore signatures, Statements statements, Ledger ledger) {
        this.signatures = signatures;
        this.statements = statements;
        this.ledger = ledger;
    }

    @EventListener
    void published(StatementPublished event) {
        ledger.disclose(signatures.recorded(event.statement()).stream()
                .map(Signature::addendumSha256)
                .toList());
    }

    /** Of one signature, once the ledger has it. */
    void recorded(Signature signature) {
        if (statements.statement(signature.statement()).state().isPublic()) {
            ledger.disclose(List.of(signature.addendumSha256()));
        }
    }
}
