package org.undersigned.text;

import java.util.List;
import java.util.Optional;

/**
 * One demand.
 *
 * @param parts lettered a) to z)
 * @param test what shows that it is met
 */
public record Demand(String text, List<String> parts, Optional<String> test, Due due) {
    private static final int MOST_PARTS = 26;

    public Demand {
        Line.require(text);
        parts = List.copyOf(parts);
        parts.forEach(Line::require);
        test.ifPresent(Line::require);
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a demand has at most 26 parts");
        }
    }

    public static Demand of(String text) {
        return new Demand(text, List.of(), Optional.empty(), new Due.NotStated());
    }
}
