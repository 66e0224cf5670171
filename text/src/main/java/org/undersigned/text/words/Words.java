package org.undersigned.text.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words. By hand, in one pass: a pattern for it would go one call deeper for each sign of a word, and a
 * copy may hold a word of a megabyte. What counts and what does not is in docs/spec/check.md.
 */
public final class Words {
    private static final String MARKS = ".,;:!?%&§+=/@";
    private static final String INNER = ".,:/٫٬";
    private static final String APOSTROPHES = "'’‘ʼ`´＇";
    private static final String DASHES = "-‐‑‒–—−";
    private static final Pattern MARKER = Pattern.compile(
            "[\\s\\p{Z}]*(?:[•·‣▪◦●○*]\\s*)?(?:[(\\[]?\\p{Nd}{1,3}(?:[.)\\]:]{1,2}|\\s*[-–—]\\s)|[(\\[]?[a-zа-яա-ֆء-ي][.)\\]]|[(\\[]?[ivxIVX]{1,4}[.)\\]]|\\p{No})(?=\\s)");
    private static final Pattern INNER_MARKER =
            Pattern.compile("(?<=[:;.,։،؛?!])\\s{1,3}[(\\[]?(?:\\p{Nd}{1,3}|[a-zа-яա-ֆ])[.)\\]]{1,2}(?=\\s)");

    private final List<Word> words;
    private final String text;
    private final int block;

    private Words(List<Word> words, String text, int block) {
        this.words = words;
        this.text = text;
        this.block = block;
    }

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        add(words, text, 0);
        return words;
    }

    public static void add(List<Word> words, String text, int block) {
        int before = words.size();
        new Words(words, text, block).cut();
        mark(words.subList(before, words.size()), text);
    }

    private static void mark(List<Word> added, String text) {
        Matcher leading = MARKER.matcher(text);
        int end = leading.lookingAt() ? leading.end() : 0;
        Matcher inner = INNER_MARKER.matcher(text);
        int from = inner.find() ? inner.start() : Integer.MAX_VALUE;
        for (int i = 0; i < added.size(); i++) {
            while (from != Integer.MAX_VALUE && inner.end() <= added.get(i).start()) {
                from = inner.find() ? inner.start() : Integer.MAX_VALUE;
            }
            if (added.get(i).end() <= end || added.get(i).start() >= from) {
                added.set(i, added.get(i).asMarker());
            }
        }
    }

    private void cut() {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isLetter(c)) {
                next = endOfWord(at);
                add(at, next, exact(text.substring(at, next)));
            } else if (Character.getType(c) == Character.OTHER_NUMBER) {
                // Not folded into plain digits: 10² is not 102.
                add(at, next, "^" + Normalizer.normalize(text.substring(at, next), Normalizer.Form.NFKC));
            } else if (isDot(c)) {
                next = endOfDots(at);
                add(at, next, next - at > 1 || c == '…' ? "…" : ".");
            } else if (isMinus(at)) {
                add(at, next, "-");
            } else {
                mark(at, next, c);
            }
            at = next;
        }
    }

    private void mark(int at, int next, int c) {
        String mark = folded(c);
        if (!mark.isEmpty()) {
            add(at, next, mark);
        }
    }

    private static String folded(int c) {
        return switch (c) {
            case '،', '、', '，' -> ",";
            case '؛', '；', '\u037E' -> ";";
            case '։', '：', '︓' -> ":";
            case '؟', '？' -> "?";
            case '！' -> "!";
            case '٪', '％' -> "%";
            case '。' -> ".";
            case '՞', '՜' -> Character.toString(c);
            default ->
                MARKS.indexOf(c) >= 0 || Character.getType(c) == Character.CURRENCY_SYMBOL ? Character.toString(c) : "";
        };
    }

    private static boolean isLetter(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean goesOn = isLetter(c) || isUnseen(c) || isInner(at, c);
            if (!goesOn) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private boolean isInner(int at, int c) {
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return (INNER.indexOf(c) >= 0 && Character.isDigit(before) && Character.isDigit(after))
                || (APOSTROPHES.indexOf(c) >= 0 && Character.isLetter(before) && Character.isLetter(after));
    }

    private static boolean isDot(int c) {
        return c == '.' || c == '…' || c == '․' || c == '۔';
    }

    private int endOfDots(int from) {
        int at = from;
        while (at < text.length() && isDot(text.charAt(at))) {
            at++;
        }
        return at;
    }

    // A dash right before a number, and behind a space or nothing, takes it below zero.
    private boolean isMinus(int at) {
        return DASHES.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && (at == 0 || text.charAt(at - 1) == ' ');
    }

    private void add(int from, int to, String exact) {
        if (exact.isEmpty()) {
            return;
        }
        words.add(new Word(lower(exact), exact, block, from, to, false));
    }

    public static String exact(String word) {
        StringBuilder out = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isUnseen(c) && c != 'ـ')
                .map(Words::plain)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int plain(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return APOSTROPHES.indexOf(c) >= 0 ? '\'' : c;
    }

    // Upper case first: so that a heading in capitals is the same word in every script that has them.
    private static String lower(String exact) {
        return exact.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
