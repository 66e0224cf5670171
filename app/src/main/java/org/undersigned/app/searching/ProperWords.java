package org.undersigned.app.searching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that read alike in several languages: names, and numbers such as years. */
final class ProperWords {
    private static final int SHORTEST = 4;
    // A capital letter at the beginning of a sentence tells nothing.
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?:։\\n][”“»\"’)]?)\\s*[“„«\"(]?$");
    private static final int LOOKED_BACK = 5;

    private ProperWords() {}

    /** Without accents; the most frequent first. */
    static List<String> of(String text, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher matcher = Wording.WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            int first = word.codePointAt(0);
            boolean named = Character.isUpperCase(first) && !isAtBeginning(text, matcher.start());
            if (word.length() >= SHORTEST && (named || Character.isDigit(first))) {
                counts.merge(Wording.folded(word), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isAtBeginning(String text, int at) {
        // The sign before stands for what is cut off, so that “^” is the beginning of the text.
        String before = at <= LOOKED_BACK ? text.substring(0, at) : "x" + text.substring(at - LOOKED_BACK, at);
        return BEGINNING.matcher(before).find();
    }
}
