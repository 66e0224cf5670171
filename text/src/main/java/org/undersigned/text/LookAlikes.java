package org.undersigned.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that mix scripts whose letters look alike, such as a Cyrillic а inside a Latin word. A warning, not a refusal. */
public final class LookAlikes {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);

    private LookAlikes() {}

    public static List<String> mixedWords(String text) {
        List<String> mixed = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            word.group()
                    .codePoints()
                    .mapToObj(UnicodeScript::of)
                    .filter(ALIKE::contains)
                    .forEach(scripts::add);
            if (scripts.size() > 1) {
                mixed.add(word.group());
            }
        }
        return mixed;
    }
}
