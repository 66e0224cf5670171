package org.undersigned.text.importing.cues;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages without cue words, told by their frequent words: {@code more-languages.txt}. */
final class MoreLanguages {
    private static final Map<String, Set<String>> WORDS = read();
    private static final double SURE = 0.08;

    private MoreLanguages() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : CueFile.lines("more-languages")) {
            String[] parts = line.split(": ", 2);
            words.put(parts[0], Set.copyOf(Arrays.asList(parts[1].split(" "))));
        }
        return words;
    }

    /** @param least how often the words of the likeliest language with cue words occur */
    static Optional<String> mostFrequent(List<String> words, long least) {
        long enough = Math.max(least + least / 10, (long) (words.size() * SURE));
        return WORDS.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        words.stream().filter(entry.getValue()::contains).count()))
                .filter(entry -> entry.getValue() > enough)
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
