package org.undersigned.text.comparing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.undersigned.text.words.Word;
import org.undersigned.text.words.Words;

/** Knows the lines that stand around texts in the wild: of sites, above names, between them. Out of a data file. */
final class Around {
    private static final Around KNOWN = read();
    private static final int LONGEST_PHRASE = 12;
    private static final int LONGEST_SITE_LINE = 24;
    private static final int LONGEST_NAMES_HEADING = 9;
    private static final int FEWEST_BEFORE_ENDING = 3;

    private final Set<List<String>> siteLines = new HashSet<>();
    private final Set<List<String>> siteBeginnings = new HashSet<>();
    private final Set<List<String>> namesLines = new HashSet<>();
    private final Set<List<String>> namesBeginnings = new HashSet<>();
    private final Set<String> headingWords = new HashSet<>();
    private final Set<String> bodyWords = new HashSet<>();
    private final List<String> bodyEndings = new ArrayList<>();

    private Around() {}

    private static Around read() {
        Around known = new Around();
        try (InputStream file = Around.class.getResourceAsStream("around.txt")) {
            if (file == null) {
                throw new IllegalStateException("around.txt is missing");
            }
            String section = "";
            for (String line : new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (!line.startsWith("//") && !line.isBlank()) {
                    known.take(section, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private void take(String section, String line) {
        switch (section) {
            case "[site]" -> take(line, siteLines, siteBeginnings);
            case "[names]" -> take(line, namesLines, namesBeginnings);
            case "[headings]" -> headingWords.addAll(folded(Words.of(line)));
            case "[organisations]" -> {
                for (String word : line.split(" ")) {
                    if (word.startsWith("…")) {
                        bodyEndings.add(word.substring(1));
                    } else {
                        bodyWords.addAll(folded(Words.of(word)));
                    }
                }
            }
            default -> throw new IllegalStateException("around.txt has a line in no section: " + line);
        }
    }

    private static void take(String line, Set<List<String>> lines, Set<List<String>> beginnings) {
        List<String> phrase = folded(Words.of(line.replace("…", "")));
        lines.add(phrase);
        if (line.endsWith("…")) {
            beginnings.add(phrase);
        }
    }

    static List<String> folded(List<Word> words) {
        return words.stream()
                .filter(word -> word.isWord() && !word.isMarker())
                .flatMap(word -> java.util.Arrays.stream(word.folded().split("'")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Menus, share bars, comment forms: a line that a site sets around any text. */
    static boolean isSite(String text, List<Word> words) {
        List<String> line =
                folded(words).stream().filter(word -> !isCount(word)).toList();
        return text.contains("©") || matches(line, KNOWN.siteLines, KNOWN.siteBeginnings, LONGEST_SITE_LINE);
    }

    /** "Signed by:" and its like. */
    static boolean isNamesHeading(List<Word> words) {
        List<String> line = folded(words);
        boolean named = matches(line, KNOWN.namesLines, KNOWN.namesBeginnings, LONGEST_NAMES_HEADING)
                && (KNOWN.namesLines.contains(line) || !namesABody(words));
        return named
                || (!line.isEmpty()
                        && line.stream().allMatch(word -> KNOWN.headingWords.contains(word) || isCount(word)));
    }

    private static boolean isCount(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static boolean matches(
            List<String> line, Set<List<String>> lines, Set<List<String>> beginnings, int longest) {
        if (line.isEmpty() || line.size() > longest) {
            return false;
        }
        if (lines.contains(line)) {
            return true;
        }
        for (int length = 1; length <= Math.min(line.size(), LONGEST_PHRASE); length++) {
            if (beginnings.contains(line.subList(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word says that the line names a body: an association, a union, an office. */
    static boolean namesABody(List<Word> words) {
        return folded(words).stream()
                .anyMatch(word -> KNOWN.bodyWords.contains(word)
                        || KNOWN.bodyEndings.stream()
                                .anyMatch(end ->
                                        word.endsWith(end) && word.length() >= end.length() + FEWEST_BEFORE_ENDING));
    }
}
