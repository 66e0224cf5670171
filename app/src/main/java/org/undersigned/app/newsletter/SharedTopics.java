package org.undersigned.app.newsletter;

import java.util.List;

/**
 * The topics that two statements have in common.
 *
 * @param names in their order
 * @param part their number divided by the square root of the product of how many each of the two has: from 0 to 1
 */
public record SharedTopics(List<String> names, double part) {
    public static final SharedTopics NONE = new SharedTopics(List.of(), 0);

    public SharedTopics {
        names = List.copyOf(names);
    }
}
