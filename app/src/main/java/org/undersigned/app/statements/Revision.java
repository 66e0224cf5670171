package org.undersigned.app.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.undersigned.text.StatementText;

/**
 * One frozen text of a statement.
 *
 * @param sha256 of the canonical bytes, 64 lower-case hexadecimal digits: what every signature names
 * @param grounds dates that blocks of the text rest on, by the block's position
 * @param sources web addresses where a block's ground can be read up, by the block's position; beside the signed text
 */
public record Revision(
        StatementId statement,
        int number,
        String language,
        StatementText text,
        String sha256,
        List<String> addressees,
        Map<Integer, List<LocalDate>> grounds,
        Map<Integer, List<WebSource>> sources,
        Instant frozenAt) {
    public Revision {
        addressees = List.copyOf(addressees);
        grounds = Map.copyOf(grounds);
        sources = Map.copyOf(sources);
    }
}
