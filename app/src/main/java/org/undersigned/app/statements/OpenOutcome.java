package org.undersigned.app.statements;

import java.util.List;
import java.util.UUID;

/** What came of opening a statement for signing. */
public sealed interface OpenOutcome {
    /** The text is frozen; its ledger entry waits under this submission. */
    record Opened(UUID submission) implements OpenOutcome {}

    /** The text cannot be signed as it is. */
    record TextRefused(List<String> sentences) implements OpenOutcome {
        public TextRefused {
            sentences = List.copyOf(sentences);
        }
    }

    /** It is not a draft any more. */
    record NotADraft() implements OpenOutcome {}
}
