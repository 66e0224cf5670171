package org.undersigned.app.errata;

import java.time.Instant;
import java.util.UUID;

/**
 * A note beside a text.
 *
 * @param submission names its entry in the ledger
 */
public record NotedErratum(UUID submission, String reads, String means, Instant notedAt, String addendumSha256) {}
