package org.undersigned.app.statements;

import java.time.Instant;

/**
 * A statement as a whole; its texts are {@link Draft}s and {@link Revision}s.
 *
 * @param revising whether a new text is being written while the present one stands
 */
public record Statement(StatementId id, Slug slug, StatementState state, boolean revising, Instant createdAt) {
    /** Whether its draft may be changed now. */
    public boolean isBeingWritten() {
        return state instanceof StatementState.Draft || revising;
    }
}
