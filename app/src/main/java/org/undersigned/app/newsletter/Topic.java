package org.undersigned.app.newsletter;

import java.util.Set;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * A label that coordinators give to statements.
 *
 * @param name as coordinators wrote it
 * @param statements that have it
 */
public record Topic(UUID id, String name, Set<StatementId> statements) {
    public static final int LONGEST_NAME = 80;

    public Topic {
        statements = Set.copyOf(statements);
    }
}
