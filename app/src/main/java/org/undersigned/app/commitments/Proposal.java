package org.undersigned.app.commitments;

import java.util.Optional;
import java.util.UUID;

/**
 * An obligation that waits for a second person, or came back from one.
 *
 * @param note why it was sent back
 */
public record Proposal(
        UUID id,
        int position,
        Undertaking undertaking,
        Optional<Obligation.Correction> correction,
        UUID by,
        Optional<String> note) {
    public boolean isWaiting() {
        return note.isEmpty();
    }
}
