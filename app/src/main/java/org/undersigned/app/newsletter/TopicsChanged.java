package org.undersigned.app.newsletter;

import java.util.Set;
import org.undersigned.app.statements.StatementId;

/** These statements have other topics, or topics of another name. Told in the transaction that changed it. */
public record TopicsChanged(Set<StatementId> statements) {
    public TopicsChanged {
        statements = Set.copyOf(statements);
    }
}
