package org.undersigned.app.standing;

import java.util.List;
import java.util.Map;

/**
 * What the public text of a statement cites.
 *
 * @param grounds by the position of the ground's block
 * @param demands by the number of the demand
 * @param recorded each that is cited, once, in the order of their ids
 */
public record Citations(
        Map<Integer, List<CitedObligation>> grounds,
        Map<Integer, List<CitedObligation>> demands,
        List<RecordedObligation> recorded) {
    public static final Citations NONE = new Citations(Map.of(), Map.of(), List.of());

    public Citations {
        grounds = Map.copyOf(grounds);
        demands = Map.copyOf(demands);
        recorded = List.copyOf(recorded);
    }

    public List<CitedObligation> ofGround(int block) {
        return grounds.getOrDefault(block, List.of());
    }

    public List<CitedObligation> ofDemand(int number) {
        return demands.getOrDefault(number, List.of());
    }
}
