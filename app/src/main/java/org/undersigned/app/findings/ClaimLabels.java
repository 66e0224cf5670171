package org.undersigned.app.findings;

import static org.undersigned.app.words.Speech.say;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/** What is claimed, in the words of the page that is being rendered. */
public final class ClaimLabels {
    private ClaimLabels() {}

    public static String of(Says says) {
        return say("findings.says", "says", says.name());
    }

    public static String of(Shows shows) {
        return say("findings.shows", "shows", shows.name());
    }

    public static String of(Kept kept) {
        return say("findings.kept", "kept", kept.name());
    }

    /** By their names, in the order of the type. */
    public static Map<String, String> saysChoices() {
        return choices(Says.values(), ClaimLabels::of);
    }

    public static Map<String, String> showsChoices() {
        return choices(Shows.values(), ClaimLabels::of);
    }

    public static Map<String, String> keptChoices() {
        return choices(Kept.values(), ClaimLabels::of);
    }

    private static <E extends Enum<E>> Map<String, String> choices(E[] values, Function<E, String> label) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(value.name(), label.apply(value));
        }
        return choices;
    }

    public static String of(Step.Kind kind) {
        return say("findings.step", "step", kind.name());
    }

    public static String of(Finding.State state) {
        return say("findings.state", "state", state.name());
    }
}
