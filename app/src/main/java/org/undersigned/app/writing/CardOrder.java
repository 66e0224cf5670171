package org.undersigned.app.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts two orders together: theirs stands, and what I moved or added goes behind what I put it behind. Where only one of
 * us changed the order, it is that one's exactly.
 */
final class CardOrder {
    private CardOrder() {}

    /**
     * @param base the order that I started from
     * @param mine the order that I made
     * @param theirs the order that is saved
     * @param kept what is to be in the result; all of it is in mine or in theirs
     */
    static List<UUID> merged(List<UUID> base, List<UUID> mine, List<UUID> theirs, Set<UUID> kept) {
        List<UUID> asked = new ArrayList<>(new LinkedHashSet<>(mine));
        asked.retainAll(kept);
        Set<UUID> stay = new HashSet<>(unmoved(base, asked));
        stay.retainAll(new HashSet<>(theirs));
        List<UUID> order = new ArrayList<>(theirs);
        order.removeIf(id -> !kept.contains(id) || (asked.contains(id) && !stay.contains(id)));
        UUID before = null;
        for (UUID id : asked) {
            if (!stay.contains(id)) {
                order.add(before == null ? 0 : order.indexOf(before) + 1, id);
            }
            before = id;
        }
        return order;
    }

    // The longest series that I left in the order in which I found it.
    private static List<UUID> unmoved(List<UUID> base, List<UUID> mine) {
        Map<UUID, Integer> places = new HashMap<>();
        base.forEach(id -> places.put(id, places.size()));
        List<UUID> known = mine.stream().filter(places::containsKey).toList();
        int[] place = known.stream().mapToInt(id -> places.getOrDefault(id, -1)).toArray();
        int[] longest = new int[known.size()];
        int[] previous = new int[known.size()];
        int end = -1;
        for (int i = 0; i < known.size(); i++) {
            longest[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (place[j] < place[i] && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            end = end < 0 || longest[i] > longest[end] ? i : end;
        }
        List<UUID> unmoved = new ArrayList<>();
        for (int i = end; i >= 0; i = previous[i]) {
            unmoved.addFirst(known.get(i));
        }
        return unmoved;
    }
}
