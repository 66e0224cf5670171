package org.undersigned.app.findings;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Something that one person proposed to do with a finding.
 *
 * @param id also the submission of its entry, once it is accepted
 * @param reason empty for a publication
 * @param review what a second person decided; none yet while it waits
 * @param leaf place in the ledger; none until the ledger has it
 */
public record Step(
        UUID id,
        Kind kind,
        String reason,
        UUID proposedBy,
        Instant proposedAt,
        Optional<Review> review,
        OptionalLong leaf) {
    /** What is to become of the finding. */
    public enum Kind {
        PUBLISH,
        DISPUTE,
        SETTLE,
        WITHDRAW
    }

    /**
     * What a second person decided.
     *
     * @param note why not, where it was not accepted
     */
    public record Review(boolean accepted, String note, UUID by, Instant at, Optional<String> addendumSha256) {}

    boolean isWaiting() {
        return review.isEmpty();
    }

    boolean isAccepted() {
        return review.filter(Review::accepted).isPresent();
    }

    /** Whether the public sees it. */
    public boolean isPublic() {
        return leaf.isPresent();
    }
}
