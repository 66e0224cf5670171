package org.undersigned.app.ledger;

/** The ledger may not go on: signing now could contradict what was signed before. Ends sequencing until a restart. */
public class LedgerHalted extends RuntimeException {
    public LedgerHalted(String sentence) {
        super(sentence);
    }

    public LedgerHalted(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
