package org.undersigned.app.answers;

import static org.undersigned.app.words.Speech.say;

import java.util.Comparator;
import java.util.List;
import org.undersigned.app.answers.checking.Check;
import org.undersigned.app.answers.reading.Automatic;

/** What is said of answers, in the reader's language. */
public final class AnswerLabels {
    private AnswerLabels() {}

    /** What nobody wrote by hand is marked as such; empty for the rest. */
    public static String automatic(Automatic kind) {
        return kind == Automatic.NO ? "" : say("answers.automatic", "kind", kind.name());
    }

    /** One sentence. */
    public static String of(Check check) {
        String key = switch (check.method()) {
            case DKIM -> "answers.check.dkim";
            case SPF -> "answers.check.spf";
        };
        return say(key, "result", check.result().name(), "domain", check.domain());
    }

    /** Whether what holds is the sender's own domain; empty where nothing holds. */
    public static String alignment(Check check) {
        boolean holds = check.result() == Check.Result.PASS || check.result() == Check.Result.PARTIAL;
        return !holds ? "" : check.isAligned() ? say("answers.check.aligned") : say("answers.check.other");
    }

    /** Whose look it was. */
    public static String by(Check check) {
        return check.by().isEmpty() ? say("answers.check.here") : say("answers.check.server", "server", check.by());
    }

    /** Whether something of the sender holds. */
    public static boolean isSure(List<Check> checks) {
        return checks.stream().anyMatch(check -> check.result() == Check.Result.PASS && check.isAligned());
    }

    /** Those that were made here first. */
    public static List<Check> inOrder(List<Check> checks) {
        return checks.stream()
                .sorted(Comparator.comparingInt(check -> check.by().isEmpty() ? 0 : 1))
                .toList();
    }

    public static String beyond(Answer.Beyond beyond) {
        return say(
                "answers.beyond.line", "reason", beyond.reason().name(), "count", beyond.times(), "date", beyond.day());
    }
}
