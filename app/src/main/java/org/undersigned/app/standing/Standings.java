package org.undersigned.app.standing;

import java.util.List;

/**
 * How the demands of a public statement stand.
 *
 * @param demands by their numbers in the text that the public sees
 * @param steps every public step of a finding on any of its demands, in the order of the ledger
 */
public record Standings(List<DemandStanding> demands, List<FoundStep> steps) {
    public static final Standings NONE = new Standings(List.of(), List.of());

    public Standings {
        demands = List.copyOf(demands);
        steps = List.copyOf(steps);
    }
}
