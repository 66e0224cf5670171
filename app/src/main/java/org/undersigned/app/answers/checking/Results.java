package org.undersigned.app.answers.checking;

import java.util.Locale;

/** The words of RFC 8601 for results. */
final class Results {
    private Results() {}

    static Check.Result named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pass" -> Check.Result.PASS;
            case "fail", "hardfail" -> Check.Result.FAIL;
            case "softfail" -> Check.Result.SOFTFAIL;
            case "neutral", "policy" -> Check.Result.NEUTRAL;
            case "none" -> Check.Result.NONE;
            case "temperror" -> Check.Result.TEMPORARY;
            default -> Check.Result.BROKEN;
        };
    }
}
