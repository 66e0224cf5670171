package org.undersigned.text.comparing;

import java.util.List;
import org.undersigned.text.comparing.Comparison.Renaming;

/** How the names under a copy differ from those that signed. */
record NameDifference(List<String> missing, List<String> added, List<Renaming> renamed) {
    static final NameDifference NONE = new NameDifference(List.of(), List.of(), List.of());

    NameDifference {
        missing = List.copyOf(missing);
        added = List.copyOf(added);
        renamed = List.copyOf(renamed);
    }

    boolean isNone() {
        return missing.isEmpty() && added.isEmpty() && renamed.isEmpty();
    }
}
