package org.undersigned.app.witness;

import java.time.Instant;

/**
 * A checkpoint that was not cosigned although the log's own keys signed it.
 *
 * @param isFork whether it proves two histories: another root at the size that was cosigned before
 */
public record Refusal(String origin, long size, boolean isFork, Instant seenAt) {}
