package org.undersigned.text.importing.cues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that a line may begin with, found by their first word. */
final class Phrases {
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            byFirstWord
                    .computeIfAbsent(firstWord(phrase), word -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /** Length of the longest phrase that the text begins with; 0 for none. */
    int beginning(String folded) {
        int longest = 0;
        for (String phrase : byFirstWord.getOrDefault(firstWord(folded), List.of())) {
            boolean begins = folded.startsWith(phrase)
                    && (folded.length() == phrase.length()
                            || !Character.isLetterOrDigit(folded.charAt(phrase.length()))
                            || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1)));
            longest = begins ? Math.max(longest, phrase.length()) : longest;
        }
        return longest;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, Math.max(end, Math.min(1, text.length())));
    }
}
