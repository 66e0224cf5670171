package org.undersigned.app.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * The ledger has integrated an entry. Told in the sequencing transaction: what a listener writes is there if and only
 * if the entry is.
 */
public record EntryRecorded(UUID submission, long leafIndex, Instant at) {}
