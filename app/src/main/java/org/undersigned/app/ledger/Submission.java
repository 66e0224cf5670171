package org.undersigned.app.ledger;

import java.util.UUID;

/**
 * An entry that waits for its place in the log.
 *
 * @param id by which it is found again
 * @param entry its bytes, which the ledger does not look into
 */
public record Submission(UUID id, Bytes entry) {
    public static Submission of(UUID id, byte[] entry) {
        return new Submission(id, Bytes.of(entry));
    }
}
