package org.undersigned.app.searching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * A published statement, as it is indexed.
 *
 * @param number of the revision that stands
 * @param acts signatures and withdrawals so far
 * @param signatures that stand under it
 * @param organisations that signed, with all names that they are called by; the first one is shown
 * @param texts the signed one first
 */
record IndexedStatement(
        StatementId id,
        int number,
        int acts,
        Instant publishedAt,
        State state,
        int signatures,
        Map<UUID, List<String>> organisations,
        List<IndexedText> texts) {
    IndexedStatement {
        organisations = Map.copyOf(organisations);
        texts = List.copyOf(texts);
    }
}
