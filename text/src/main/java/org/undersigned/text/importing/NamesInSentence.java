package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.text.importing.cues.Cues;

/** Names that a sentence enumerates: what is written large, between commas and conjunctions. */
final class NamesInSentence {
    private static final int MOST_WORDS = 12;
    private static final Pattern COMMA = Pattern.compile("\\s*[,،]\\s*");

    private static final Pattern END = Pattern.compile("(?<=\\p{L}{3})[.:;!?](?:\\s|$)");

    private NamesInSentence() {}

    /** @param first how the first name begins */
    static List<String> from(String sentence, String first, Cues cues) {
        int at = sentence.indexOf(first);
        if (at < 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : parts(END.split(sentence.substring(at), 2)[0], cues)) {
            String name = NameList.ARTICLE.matcher(part).replaceFirst("").strip();
            if (!isName(name)) {
                break;
            }
            names.add(name);
        }
        return names;
    }

    private static List<String> parts(String list, Cues cues) {
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(list)) {
            String rest = part;
            for (String and : cues.conjunctions()) {
                rest = rest.replaceAll("(?:^|\\s)" + Pattern.quote(and) + "\\s+(?=\\S)", "\u0001");
            }
            for (String one : rest.split("\u0001")) {
                if (!one.isBlank()) {
                    parts.add(one.strip());
                }
            }
        }
        return parts;
    }

    // Its first and its last word are written large: "Forum for Medical Ethics".
    private static boolean isName(String part) {
        String[] words = part.split(" ");
        return !part.isEmpty()
                && words.length <= MOST_WORDS
                && Character.isUpperCase(words[0].codePointAt(0))
                && !Character.isLowerCase(words[words.length - 1].codePointAt(0));
    }
}
