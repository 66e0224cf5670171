package org.undersigned.app.reported;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.undersigned.app.words.Notices;
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
            return Optional.of(say("reported.problem.none"));
        }
        if (names.size() > MOST) {
            return Optional.of(say("reported.problem.many", "most", MOST));
        }
        return names.stream()
                .flatMap(name -> name.length() > SigningPayload.LONGEST_NAME
                        ? Stream.of(say(
                                "reported.problem.long-name",
                                "most",
                                SigningPayload.LONGEST_NAME,
                                "name",
                                name.substring(0, 40)))
                        : PastedText.clean(name).problems().stream().map(found -> Notices.say(found.notice())))
                .findFirst();
    }
}
