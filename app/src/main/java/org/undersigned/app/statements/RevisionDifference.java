package org.undersigned.app.statements;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.versions.WordDifference;

/**
 * How a text differs from an earlier one of the same statement: line by line of what is signed, and word by word in a line
 * that has taken the place of another. Empty where they are one text.
 */
public record RevisionDifference(List<WordDifference> changes) {
    public RevisionDifference {
        changes = List.copyOf(changes);
    }

    public static RevisionDifference between(Revision earlier, Revision later) {
        List<String> before = lines(earlier);
        List<String> after = lines(later);
        int[][] common = common(before, after);
        List<WordDifference> changes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                add(changes, gone, come);
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        add(changes, gone, come);
        return new RevisionDifference(changes);
    }

    /** How many lines two texts have in common from these places on, in the same order. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<WordDifference> changes, List<String> gone, List<String> come) {
        for (int n = 0; n < Math.max(gone.size(), come.size()); n++) {
            changes.add(WordDifference.between(at(gone, n), at(come, n)));
        }
        gone.clear();
        come.clear();
    }

    private static String at(List<String> lines, int n) {
        return n < lines.size() ? lines.get(n) : "";
    }

    private static List<String> lines(Revision revision) {
        String canonical = new String(CanonicalText.render(revision.text()), StandardCharsets.UTF_8);
        return canonical.lines().filter(line -> !line.isBlank()).toList();
    }
}
