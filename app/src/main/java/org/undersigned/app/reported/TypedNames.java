package org.undersigned.app.reported;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.undersigned.text.PastedText;
import org.undersigned.verify.SigningPayload;

/** Names as they were typed, one on each line, and what is wrong with them. */
record TypedNames(List<String> names, Optional<String> problem) {
    private static final int MOST = 20_000;

    TypedNames {
        names = List.copyOf(names);
    }

    static TypedNames read(String lines) {
        List<String> names = lines.lines()
                .map(line -> PastedText.clean(line).line())
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        return new TypedNames(names, problem(names));
    }

    private static Optional<String> problem(List<String> names) {
        if (names.isEmpty()) {
            return Optional.of("Write at least one name, one on each line, or choose a file.");
        }
        if (names.size() > MOST) {
            return Optional.of("At most 20,000 names in one list.");
        }
        return names.stream()
                .flatMap(name -> name.length() > SigningPayload.LONGEST_NAME
                        ? Optional.of("A name may have 300 characters at most: “" + name.substring(0, 40) + "…”.")
                                .stream()
                        : PastedText.clean(name).problems().stream().map(found -> found.sentence()))
                .findFirst();
    }
}
