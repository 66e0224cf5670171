package org.undersigned.app.demands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.StatementText;

/** The demands of a text, and which of them an earlier text made already. */
final class PlacedDemands {
    // Two wordings that share three of five words are one demand; a coordinator sees on its page what became of it.
    private static final double ALIKE = 0.6;

    private record Pair(int earlier, int later, double likeness) {}

    private PlacedDemands() {}

    /** In the order of their numbers. */
    static List<Demand> of(StatementText text) {
        return text.blocks().stream()
                .filter(Block.DemandList.class::isInstance)
                .flatMap(block -> ((Block.DemandList) block).demands().stream())
                .toList();
    }

    /** Numbers in the later text, each with the number of the same demand in the earlier; the new ones are missing. */
    static Map<Integer, Integer> same(List<Demand> earlier, List<Demand> later) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            for (int k = 0; k < later.size(); k++) {
                double likeness = likeness(words(earlier.get(i)), words(later.get(k)));
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(i + 1, k + 1, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.earlier() - pair.later())));
        Map<Integer, Integer> same = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!same.containsKey(pair.later()) && taken.add(pair.earlier())) {
                same.put(pair.later(), pair.earlier());
            }
        }
        return same;
    }

    private static Set<String> words(Demand demand) {
        String all = demand.text() + " " + String.join(" ", demand.parts());
        return new HashSet<>(List.of(all.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / (one.size() + other.size() - shared.size());
    }
}
