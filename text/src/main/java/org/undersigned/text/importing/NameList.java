package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Folding;

/** Names in one paragraph: between commas or semicolons, or glued together where line breaks were lost. */
final class NameList {
    private static final int LONGEST = 50_000;
    private static final int LONG = 90;
    private static final int FEWEST = 4;
    private static final int FEWEST_BEHIND_HEADING = 2;
    private static final int FEWEST_SEMICOLONS = 2;
    private static final int GLUED = 150;
    private static final int FEWEST_SEAMS = 5;
    private static final int MOST_WORDS = 14;
    private static final Pattern COMMA = Pattern.compile("\\s*[,،、]\\s+");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*[;؛]\\s*");
    private static final Pattern SEAM = Pattern.compile("(?<=[\\p{Ll})])(?=\\p{Lu}[\\p{L}.])");
    private static final Pattern END = Pattern.compile("\\s*[.։]$");
    private static final Pattern ABBREVIATED = Pattern.compile(".*(?:^|[\\s.(])\\p{L}{1,4}\\.\\)?");
    /** An article before a name that is written large. */
    static final Pattern ARTICLE =
            Pattern.compile("^(?:the|la|le|les|el|los|las|o|a|os|as|die|der|das|il|i|gli) (?=\\p{Lu})");

    private static final List<String> LEGAL_FORMS = List.of(
            "inc", "ltd", "llc", "llp", "plc", "e.v", "e. v", "gmbh", "ggmbh", "ag", "s.a", "sa", "asbl", "aisbl",
            "vzw", "jr", "sr", "phd", "md", "esq", "a.c", "ac", "s.c", "onlus", "aps", "odv", "z.s", "o.p.s", "ngo",
            "ong");

    private NameList() {}

    static boolean isList(String text) {
        return text.length() >= LONG && hasNames(text, FEWEST);
    }

    /** Where a heading on the same line says that names follow, a short list is one as well. */
    static boolean isListBehindHeading(String text) {
        return hasNames(text, FEWEST_BEHIND_HEADING);
    }

    private static boolean hasNames(String text, int fewest) {
        if (text.length() > LONGEST) {
            return false;
        }
        if (isGlued(text) || count(SEMICOLON, text) >= FEWEST_SEMICOLONS) {
            return true;
        }
        String[] parts = COMMA.split(text);
        long names = Arrays.stream(parts).filter(NameList::couldBeName).count();
        return parts.length >= fewest && names * 5 >= parts.length * 4L;
    }

    static boolean couldBeName(String part) {
        return !part.isEmpty() && part.split(" ").length <= MOST_WORDS && !Character.isLowerCase(part.codePointAt(0));
    }

    private static boolean isGlued(String text) {
        return text.length() >= GLUED
                && count(SEAM, text) >= FEWEST_SEAMS
                && count(COMMA, text) * 2 < count(SEAM, text);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    static List<String> of(String text, Cues cues) {
        String whole = endsInAbbreviation(text) ? text : END.matcher(text).replaceFirst("");
        if (isGlued(whole)) {
            return SEAM.splitAsStream(whole)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
        boolean semicolons = count(SEMICOLON, whole) >= FEWEST_SEMICOLONS;
        List<String> names = new ArrayList<>();
        for (String part : (semicolons ? SEMICOLON : COMMA).split(whole)) {
            String name = withoutConjunction(part, cues);
            if (!names.isEmpty() && belongsToNameBefore(name)) {
                names.add(names.removeLast() + ", " + name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        divideLast(names, cues);
        return names;
    }

    private static boolean belongsToNameBefore(String part) {
        String folded = Folding.folded(part).replaceAll("\\.$", "");
        return LEGAL_FORMS.contains(folded)
                || (!part.isEmpty()
                        && Character.isLowerCase(part.codePointAt(0))
                        && !ARTICLE.matcher(part).lookingAt());
    }

    // "and United We Dream" at the end of a list.
    private static String withoutConjunction(String part, Cues cues) {
        String folded = Folding.folded(part);
        for (String and : cues.conjunctions()) {
            if (folded.startsWith(and + " ")) {
                return part.substring(and.length()).strip();
            }
        }
        return part.strip();
    }

    // "A, B and C": the last part holds two names.
    private static void divideLast(List<String> names, Cues cues) {
        if (names.size() < 2) {
            return;
        }
        String last = names.getLast();
        for (String and : cues.conjunctions()) {
            Matcher found = Pattern.compile("(.+\\S) " + Pattern.quote(and) + " (?:the )?(\\p{Lu}.*)")
                    .matcher(last);
            if (found.matches() && hasWords(found.group(1)) && hasWords(found.group(2))) {
                names.removeLast();
                names.add(found.group(1));
                names.add(found.group(2));
                return;
            }
        }
    }

    // "Sleep and Health" may be the end of one name.
    private static boolean hasWords(String part) {
        return part.indexOf(' ') > 0;
    }

    static boolean endsInAbbreviation(String text) {
        return (text.endsWith("!") && text.length() < LONG)
                || ABBREVIATED.matcher(text).matches();
    }
}
