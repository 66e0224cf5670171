package org.undersigned.app.searching;

import java.util.List;

/**
 * What a search has found.
 *
 * @param count of all statements, on other pages as well
 * @param found on the page that was asked for, what answers best first
 * @param organisations by which it can be narrowed down further, the most frequent first; of each kind, counts are of
 *     what is found with every other choice
 */
public record Results(
        int count,
        List<Found> found,
        List<Choice> organisations,
        List<Choice> addressees,
        List<Choice> states,
        List<Choice> years) {
    public Results {
        found = List.copyOf(found);
        organisations = List.copyOf(organisations);
        addressees = List.copyOf(addressees);
        states = List.copyOf(states);
        years = List.copyOf(years);
    }

    /**
     * @param value as it stands in an address
     * @param name as people call it; of a state and a year, the value
     */
    public record Choice(String value, String name, int count) {}

    static final Results NOTHING = new Results(0, List.of(), List.of(), List.of(), List.of(), List.of());

    public int pages() {
        return Math.max(1, Math.ceilDiv(Math.min(count, Search.MOST), Search.ON_PAGE));
    }
}
