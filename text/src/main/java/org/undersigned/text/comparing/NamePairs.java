package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.comparing.Comparison.Renaming;

/** Sets names that are missing against names that were added: two that are almost the same are one that was changed. */
final class NamePairs {
    private static final int MOST_PAIRS = 40_000;
    private static final int MOST_PARTS = 4;
    private static final int LONGEST = 200;
    private static final double ALIKE = 0.75;

    private final Copy copy;
    private final List<String> missing;
    private final List<Candidate> added;
    private final List<String> others;
    private final List<Renaming> renamed;

    /** @param others lines that are no names by themselves, and yet may be one that is missing */
    NamePairs(Copy copy, List<String> missing, List<Candidate> added, List<String> others, List<Renaming> renamed) {
        this.copy = copy;
        this.missing = missing;
        this.added = new ArrayList<>(added);
        this.others = others;
        this.renamed = new ArrayList<>(renamed);
    }

    NameDifference difference() {
        List<String> missed = new ArrayList<>();
        boolean few = (long) missing.size() * (added.size() + others.size()) <= MOST_PAIRS;
        for (String name : missing) {
            String closest = few ? closestAdded(name) : "";
            closest = closest.isEmpty() && few ? closestOther(name) : closest;
            if (closest.isEmpty()) {
                missed.add(name);
            } else {
                renamed.add(new Renaming(name, closest));
            }
        }
        List<String> invented =
                added.stream().map(name -> name.text(copy)).distinct().toList();
        return new NameDifference(missed, invented, renamed);
    }

    // A name that holds a comma or an "and" of its own comes in several parts.
    private String closestAdded(String name) {
        double likeness = ALIKE;
        String closest = "";
        int from = 0;
        int to = 0;
        for (int i = 0; i < added.size(); i++) {
            for (int k = i; k < Math.min(added.size(), i + MOST_PARTS); k++) {
                String text = added.get(i).upTo(added.get(k)).text(copy);
                boolean near = k == i || added.get(k).first() - added.get(k - 1).last() <= MOST_PARTS;
                double alike = near ? likeness(name, k == i ? added.get(i).text(copy) : text) : 0;
                if (alike >= likeness && (closest.isEmpty() || alike > likeness)) {
                    likeness = alike;
                    closest = k == i ? added.get(i).text(copy) : text;
                    from = i;
                    to = k + 1;
                }
                if (!near) {
                    break;
                }
            }
        }
        added.subList(from, to).clear();
        return closest;
    }

    private String closestOther(String name) {
        String closest = "";
        double likeness = ALIKE;
        for (String other : others) {
            double alike = likeness(name, other);
            if (alike >= likeness) {
                likeness = alike;
                closest = other;
            }
        }
        return closest;
    }

    static boolean areAlike(String name, String other) {
        return likeness(name, other) >= ALIKE;
    }

    private static double likeness(String one, String other) {
        if (Math.max(one.length(), other.length()) > LONGEST) {
            return 0;
        }
        String a = String.join(" ", NameSearch.words(one));
        String b = String.join(" ", NameSearch.words(other));
        return 1 - (double) distance(a, b) / Math.max(1, Math.max(a.length(), b.length()));
    }

    // Levenshtein's, row by row.
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
