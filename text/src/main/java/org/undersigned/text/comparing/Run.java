package org.undersigned.text.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.text.words.Word;

/**
 * Words of a line that are one signed name, or that are none of it up to the next comma, bar or "and".
 *
 * @param name position of the name, or {@link NameSearch#NOBODY}
 * @param first position of its first word in the copy
 * @param isCutBefore whether something stands between it and what is before it
 */
record Run(int name, int first, int last, boolean isCutBefore, boolean isCutBehind) {
    private static final Pattern CUT = Pattern.compile("[,;،؛|•·/\\t\\n()\\[\\]:]|\\s[-–—]\\s|[.։]\\s");
    private static final Set<String> AND =
            Set.of("and", "et", "und", "sowie", "y", "e", "и", "և", "եւ", "و", "&", "as", "well");

    boolean isName() {
        return name != NameSearch.NOBODY;
    }

    /** @param from position of the first word to look at, {@code to} behind the last */
    static List<Run> of(Copy copy, NameSearch search, int from, int to) {
        List<Run> runs = new ArrayList<>();
        int begun = -1;
        int last = -1;
        boolean cut = true;
        for (int i = from; i < to; i++) {
            Word word = copy.words().get(i);
            boolean free = search.claim(i) == NameSearch.NOBODY;
            cut |= i > from && CUT.matcher(copy.before(i)).find();
            if (!word.isWord() || (free && word.isMarker()) || (free && AND.contains(word.folded()))) {
                cut |= !word.folded().equals(".");
                continue;
            }
            boolean goesOn = begun >= 0 && search.claim(last) == search.claim(i) && (!cut || !free);
            if (!goesOn) {
                add(runs, search, begun, last, cut);
                begun = i;
            }
            last = i;
            cut = false;
        }
        add(runs, search, begun, last, true);
        return runs;
    }

    private static void add(List<Run> runs, NameSearch search, int first, int last, boolean cutBehind) {
        if (first >= 0) {
            boolean cutBefore = runs.isEmpty() || runs.getLast().isCutBehind();
            runs.add(new Run(search.claim(first), first, last, cutBefore, cutBehind));
        }
    }

    String text(Copy copy) {
        Word begin = copy.words().get(first);
        Word end = copy.words().get(last);
        return begin.block() == end.block()
                ? copy.text(begin.block()).substring(begin.start(), end.end())
                : copy.text(begin.block()).substring(begin.start());
    }

    List<Word> words(Copy copy) {
        return copy.words().subList(first, last + 1);
    }
}
