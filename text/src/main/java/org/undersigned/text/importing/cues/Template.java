package org.undersigned.text.importing.cues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a cue file that may have gaps: … for whom the words are put to, * for any letters inside a word, .. for up to
 * four words.
 */
final class Template {
    private static final String SLOT = "...";
    private static final String WORDS = "..";
    // An ending that stands on the last word of the slot.
    private static final Pattern GLUED = Pattern.compile("\\.\\.\\.([^\\s.])");

    private static final String END = "(?![\\p{L}\\p{N}])";

    private final Pattern pattern;
    private final boolean named;
    /** Letters that every match has, for passing over a sentence quickly. */
    private final String always;

    private Template(Pattern pattern, boolean named, String always) {
        this.pattern = pattern;
        this.named = named;
        this.always = always;
    }

    /** @param cue folded by {@link Folding} */
    static Template of(String cue) {
        List<String> parts = new ArrayList<>(Arrays.asList(GLUED.matcher(cue)
                .replaceAll(" \u0001 \u0003$1")
                .replace(SLOT, " \u0001 ")
                .replace(WORDS, " \u0002 ")
                .strip()
                .split("\\s+")));
        StringBuilder out = new StringBuilder();
        boolean ends = parts.getLast().equals("\u0001");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean gapBefore = i > 0 && "\u0001\u0002".contains(parts.get(i - 1));
            if (part.equals("\u0001")) {
                out.append(i == 0 ? "" : "\\s*").append("(?<slot>[^:;]{2,240}?)");
            } else if (part.equals("\u0002")) {
                out.append("(?:\\s+\\S+){0,4}?");
            } else if (part.startsWith("\u0003")) {
                out.append(letters(part.substring(1))).append(END);
            } else {
                out.append(i == 0 ? "" : gapBefore && !parts.get(i - 1).equals("\u0002") ? "\\s*" : "\\s+")
                        .append(word(part));
            }
        }
        String end = ends ? "(?=\\s*(?:[,:;!։․]|(?<=\\p{L}{4})\\.|$))" : "";
        String always = parts.stream()
                .filter(part -> !"\u0001\u0002".contains(part))
                .map(part -> part.replaceAll("[*\u0003]", ""))
                .reduce((a, b) -> a.length() >= b.length() ? a : b)
                .orElse("");
        return new Template(Pattern.compile(out + end), parts.contains("\u0001"), always);
    }

    private static String word(String word) {
        return "(?<![\\p{L}\\p{N}])" + letters(word) + END;
    }

    private static String letters(String word) {
        return Arrays.stream(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[\\p{L}\\p{M}]*"));
    }

    boolean isIn(String folded) {
        return folded.contains(always) && pattern.matcher(folded).find();
    }

    /** Where the slot stands in the folded text: its start and its end. */
    Optional<int[]> slot(String folded, boolean atTheBeginning) {
        if (!named || !folded.contains(always)) {
            return Optional.empty();
        }
        Matcher match = pattern.matcher(folded);
        boolean found = atTheBeginning ? match.lookingAt() : match.find();
        return found ? Optional.of(new int[] {match.start("slot"), match.end("slot")}) : Optional.empty();
    }
}
