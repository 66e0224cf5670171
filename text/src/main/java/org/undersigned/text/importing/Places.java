package org.undersigned.text.importing;

import java.util.List;
import java.util.Optional;
import org.undersigned.text.BlockRole;

/** Cuts off where each body is from, in a list in which every line says so behind its last dash. */
final class Places {
    private static final String DASH = " - ";
    private static final int FEWEST = 5;
    private static final int MOST_WORDS = 5;
    private static final double MOST_DIFFERENT = 0.85;

    private Places() {}

    static void cutOff(List<Piece> names) {
        List<Optional<String>> places = names.stream().map(Places::place).toList();
        boolean all = names.size() >= FEWEST && places.stream().allMatch(Optional::isPresent);
        if (all && places.stream().distinct().count() <= names.size() * MOST_DIFFERENT) {
            names.forEach(Places::cut);
        }
    }

    private static Optional<String> place(Piece name) {
        int dash = name.text().lastIndexOf(DASH);
        String tail = dash < 0 ? "" : name.text().substring(dash + DASH.length());
        return tail.isEmpty() || tail.split(" ").length > MOST_WORDS ? Optional.empty() : Optional.of(tail);
    }

    private static void cut(Piece name) {
        String whole = name.text();
        name.takeAs(
                whole.substring(0, whole.lastIndexOf(DASH)),
                BlockRole.SIGNATORY,
                0.85,
                "Each line of this list has a place behind its last dash: it was cut off.");
    }
}
