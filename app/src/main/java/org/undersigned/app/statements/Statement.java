package org.undersigned.app.statements;

import java.time.Instant;

/** A statement as a whole; its texts are {@link Draft}s and {@link Revision}s. */
public record Statement(StatementId id, Slug slug, StatementState state, Instant createdAt) {}
