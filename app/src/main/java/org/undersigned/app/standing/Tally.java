package org.undersigned.app.standing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.undersigned.app.standing.DemandState.Glance;

/** How many demands stand how. */
public record Tally(Map<Glance, Integer> counts) {
    public static final Tally NONE = new Tally(Map.of());

    public Tally {
        Map<Glance, Integer> inOrder = new EnumMap<>(Glance.class);
        inOrder.putAll(counts);
        counts = inOrder;
    }

    public static Tally of(Collection<Glance> all) {
        Map<Glance, Integer> counts = new EnumMap<>(Glance.class);
        all.forEach(glance -> counts.merge(glance, 1, Integer::sum));
        return new Tally(counts);
    }

    public Tally plus(Tally other) {
        Map<Glance, Integer> sum = new EnumMap<>(Glance.class);
        sum.putAll(counts);
        other.counts.forEach((glance, count) -> sum.merge(glance, count, Integer::sum));
        return new Tally(sum);
    }

    public int count(Glance glance) {
        return counts.getOrDefault(glance, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
