package org.undersigned.app.searching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.undersigned.app.searching.Found.Marked;

/** Marks words in a text, and cuts out of it where most of them stand together. */
final class Excerpts {
    private static final int LONGEST = 260;
    private static final int BEFORE = 60;
    private static final String LEFT_OUT = "…";

    private record Word(int start, int end, String plain) {}

    private Excerpts() {}

    /** Every word of a text as search compares it. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = Wording.WORD.matcher(text);
        while (matcher.find()) {
            words.add(Wording.plain(matcher.group()));
        }
        words.remove("");
        return words;
    }

    /** The whole text. */
    static List<Marked> marked(String text, Set<String> looked) {
        return pieces(text, 0, text.length(), marks(text, looked));
    }

    /** Where most different ones of the words stand together; the beginning where none does. */
    static List<Marked> excerpt(String text, Set<String> looked) {
        List<Word> marks = marks(text, looked);
        int from = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int start = Math.max(0, marks.get(i).start() - BEFORE);
            Set<String> together = new HashSet<>();
            for (int j = i; j < marks.size() && marks.get(j).end() <= start + LONGEST; j++) {
                together.add(marks.get(j).plain());
            }
            if (together.size() > most) {
                most = together.size();
                from = start;
            }
        }
        int start = from == 0 ? 0 : boundary(text, from);
        int end = start + LONGEST >= text.length() ? text.length() : lastBoundary(text, start, start + LONGEST);
        List<Marked> excerpt = new ArrayList<>();
        if (start > 0) {
            excerpt.add(new Marked(LEFT_OUT, false));
        }
        excerpt.addAll(pieces(text, start, end, marks));
        if (end < text.length()) {
            excerpt.add(new Marked(LEFT_OUT, false));
        }
        return excerpt;
    }

    // The first word that begins after this place, not too far on.
    private static int boundary(String text, int from) {
        for (int i = from; i < Math.min(from + BEFORE, text.length()); i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static int lastBoundary(String text, int start, int end) {
        for (int i = end; i > start + LONGEST / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static List<Word> marks(String text, Set<String> looked) {
        List<Word> marks = new ArrayList<>();
        Matcher matcher = Wording.WORD.matcher(text);
        while (!looked.isEmpty() && matcher.find()) {
            String plain = Wording.plain(matcher.group());
            if (looked.contains(plain)) {
                marks.add(new Word(matcher.start(), matcher.end(), plain));
            }
        }
        return marks;
    }

    private static List<Marked> pieces(String text, int start, int end, List<Word> marks) {
        List<Marked> pieces = new ArrayList<>();
        int at = start;
        for (Word mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                pieces.add(new Marked(text.substring(at, mark.start()), false));
                pieces.add(new Marked(text.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        pieces.add(new Marked(text.substring(at, end), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }
}
