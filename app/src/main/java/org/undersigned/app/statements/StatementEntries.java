package org.undersigned.app.statements;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.LedgerEntry;

/** What the ledger keeps of a statement's steps. */
@Component
class StatementEntries {
    private final Ledger ledger;

    StatementEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    void revision(Revision revision, UUID submission) {
        submit(LedgerEntry.Type.REVISION, revision, submission);
    }

    /** Of a further text that signatures of a revision cover. */
    void revision(Revision revision, Translation also, UUID submission) {
        submit(LedgerEntry.Type.REVISION, revision.in(also), submission);
    }

    void publication(Revision revision, UUID submission) {
        submit(LedgerEntry.Type.PUBLICATION, revision, submission);
    }

    private void submit(LedgerEntry.Type type, Revision revision, UUID submission) {
        LedgerEntry entry = LedgerEntry.of(type, revision.statement().toHex(), revision.sha256());
        ledger.submit(submission, entry.encode());
    }
}
