package org.undersigned.app.standing;

import java.util.List;

/**
 * How the demands of a public statement stand.
 *
 * @param demands by their numbers in the text that the public sees
 * @param progress how they stood from month to month
 * @param steps every public step of a finding on any of its demands, in the order of the ledger
 */
public record Standings(List<DemandStanding> demands, Progress progress, List<FoundStep> steps) {
    public static final Standings NONE = new Standings(List.of(), Progress.NONE, List.of());

    public Standings {
        demands = List.copyOf(demands);
        steps = List.copyOf(steps);
    }

    /** How many stand how. */
    public Tally tally() {
        return Tally.of(demands.stream().map(demand -> demand.state().glance()).toList());
    }
}
