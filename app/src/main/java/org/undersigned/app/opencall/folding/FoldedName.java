package org.undersigned.app.opencall.folding;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name without what people write differently.
 *
 * @param key same for the same name in another case, with other accents, punctuation or legal form, and in another
 *     script as ICU transliterates it
 * @param sound same for what reads alike, whoever transliterated it: good for a hint, and for nothing else
 */
public record FoldedName(String key, String sound) {
    private static final int LONGEST = 300;
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    // Also those of other scripts, in the letters that the transliterator gives them.
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "aisbl",
            "ano",
            "aps",
            "as",
            "asbl",
            "bv",
            "cic",
            "cio",
            "ev",
            "ggmbh",
            "gmbh",
            "hk",
            "inc",
            "incorporated",
            "ivzw",
            "kft",
            "limited",
            "llc",
            "llp",
            "ltd",
            "mtu",
            "ngo",
            "noo",
            "npo",
            "nv",
            "ong",
            "ooo",
            "oy",
            "plc",
            "pty",
            "ry",
            "sa",
            "sarl",
            "sas",
            "spa",
            "srl",
            "stiftung",
            "vzw",
            "zs",
            "zu",
            "aaip");
    private static final Set<String> SMALL_WORDS = Set.of("the", "and", "und", "et", "y", "i", "of", "for", "de", "la");
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "sir", "rev");

    private static final String[][] SOUNDS = {
        {"shch", "s"}, {"tsch", "c"}, {"sch", "s"}, {"tch", "c"}, {"kh", "h"}, {"zh", "z"}, {"sh", "s"}, {"ch", "c"},
        {"ph", "f"}, {"th", "t"}, {"gh", "g"}, {"ts", "c"}, {"tz", "c"}, {"cz", "c"}, {"ck", "k"}, {"qu", "k"},
        {"x", "ks"}, {"w", "v"}, {"y", "i"}, {"j", "i"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ae", "a"},
        {"oe", "o"}, {"ue", "u"}, {"q", "k"}, {"c", "k"}, {"h", ""}
    };

    public static FoldedName ofOrganisation(String name) {
        List<String> words = words(name);
        List<String> kept = words.stream()
                .filter(word -> !SMALL_WORDS.contains(word))
                .collect(Collectors.toCollection(ArrayList::new));
        while (kept.size() > 1 && LEGAL_FORMS.contains(kept.getLast())) {
            kept.removeLast();
        }
        while (kept.size() > 1 && LEGAL_FORMS.contains(kept.getFirst())) {
            kept.removeFirst();
        }
        return of(name, kept.isEmpty() ? words : kept);
    }

    /** Given and family name in either order. */
    public static FoldedName ofPerson(String name) {
        List<String> words = words(name);
        List<String> kept =
                words.stream().filter(word -> !TITLES.contains(word)).sorted().toList();
        return of(name, kept.isEmpty() ? words : kept);
    }

    private static FoldedName of(String name, List<String> words) {
        String key = String.join("", words);
        if (key.isEmpty()) {
            // Nothing but signs: it is like itself alone.
            return new FoldedName(name, name);
        }
        // Sounds are compared in the order of letters too, since they sort otherwise than what they stand for.
        return new FoldedName(
                key, words.stream().map(FoldedName::sound).sorted().collect(Collectors.joining()));
    }

    // "e. V." and "S.A." are one word each; "e.V." too.
    private static List<String> words(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String latin = LATIN.transliterate(cut).toLowerCase(Locale.ROOT);
        String plain = latin.replaceAll("[.'’`ʹʺʼ\"“”«»]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        List<String> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : Arrays.asList(plain.split(" "))) {
            if (word.length() == 1) {
                letters.append(word);
            } else if (!word.isEmpty()) {
                flush(letters, words);
                words.add(word);
            }
        }
        flush(letters, words);
        return words;
    }

    private static void flush(StringBuilder letters, List<String> words) {
        if (!letters.isEmpty()) {
            words.add(letters.toString());
            letters.setLength(0);
        }
    }

    private static String sound(String word) {
        String sound = word;
        for (String[] alike : SOUNDS) {
            sound = sound.replace(alike[0], alike[1]);
        }
        // "Ya" and "yu" are one letter where they come from, and the transliterator writes them as one.
        return sound.replaceAll("(.)\\1+", "$1").replace("iu", "u").replace("ia", "a");
    }
}
