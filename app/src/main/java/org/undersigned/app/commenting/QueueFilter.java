package org.undersigned.app.commenting;

import java.util.Optional;
import java.util.UUID;

/**
 * Which comments a moderator looks at.
 *
 * @param statement empty for all
 */
public record QueueFilter(Comment.State state, Optional<UUID> statement) {}
