package org.undersigned.app.ledger;

import java.time.Instant;
import java.util.UUID;

/** The ledger has integrated an entry. */
public record EntryRecorded(UUID submission, long leafIndex, Instant at) {}
