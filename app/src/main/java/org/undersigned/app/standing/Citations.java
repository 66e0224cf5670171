package org.undersigned.app.standing;

import java.util.List;
import java.util.Map;

/**
 * What the public text of a statement cites.
 *
 * @param grounds by the position of the ground's block
 * @param demands by the number of the demand
 */
public record Citations(Map<Integer, List<CitedObligation>> grounds, Map<Integer, List<CitedObligation>> demands) {
    public static final Citations NONE = new Citations(Map.of(), Map.of());

    public Citations {
        grounds = Map.copyOf(grounds);
        demands = Map.copyOf(demands);
    }

    public List<CitedObligation> ofGround(int block) {
        return grounds.getOrDefault(block, List.of());
    }

    public List<CitedObligation> ofDemand(int number) {
        return demands.getOrDefault(number, List.of());
    }
}
