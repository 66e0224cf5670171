package org.undersigned.text.importing.cues;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language that the frequent words of a text speak for, else the one that its script is mostly used for.
 *
 * @param language BCP 47 primary tag; {@code und} where nothing tells
 */
public record LanguageGuess(String language, Cues cues) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+");
    private static final int ENOUGH = 4000;
    private static final double SURE = 0.05;
    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(Map.of(
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.THAI, "th",
            UnicodeScript.ETHIOPIC, "am"));

    public static LanguageGuess of(Stream<String> lines) {
        List<String> words = lines.flatMap(
                        line -> WORD.matcher(Folding.folded(line)).results())
                .map(MatchResult::group)
                .limit(ENOUGH)
                .toList();
        Cues best = Cues.all().stream()
                .max(Comparator.comparingLong(cues -> cues.frequency(words)))
                .orElseThrow();
        long most = best.frequency(words);
        Optional<String> further = MoreLanguages.mostFrequent(words, most);
        if (further.isPresent()) {
            return new LanguageGuess(further.get(), best);
        }
        if (most > words.size() * SURE) {
            return new LanguageGuess(best.language(), best);
        }
        return new LanguageGuess(byScript(words), best);
    }

    private static String byScript(List<String> words) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        words.forEach(word -> letters.merge(UnicodeScript.of(word.codePointAt(0)), 1, Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> BY_SCRIPT.getOrDefault(most.getKey(), "und"))
                .orElse("und");
    }
}
