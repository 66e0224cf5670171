package org.undersigned.text.importing.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sign in front of a list's line, and the line without it.
 *
 * @param number the number in front, or 0
 */
public record Marker(Kind kind, int number, String rest) {
    public enum Kind {
        NONE,
        NUMBER,
        ROMAN,
        LETTER,
        BULLET
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(?:[(\\[]?(\\d{1,3})\\s?[.)\\]:–—-]+\\s+|(\\d{1,3})(?:\\.(?=[\\p{Lu}“«\"])|[️⃣]+\\s*))(\\S.*)");
    private static final Pattern ROMAN = Pattern.compile("\\(?([IVX]{1,5})[.):–—-]+\\s+(\\S.*)");
    private static final Pattern LETTER = Pattern.compile("\\(?[a-zа-яա-ֆა-ჰأ-ي][.)]\\s+(\\S.*)");
    private static final Pattern BULLET =
            Pattern.compile("(?:[•·▪◦‣●○■□◆➢✓✔✅☑→➤►👉🔹🔸⚫▶️]|[*–—-](?=\\s))+\\s*(\\S.*)");
    private static final Pattern SYMBOL = Pattern.compile("[\\p{So}\\x{FE0F}\\x{200D}]+\\s*(\\S.*)");

    public static Marker of(String line) {
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            String digits = number.group(1) == null ? number.group(2) : number.group(1);
            return new Marker(Kind.NUMBER, Integer.parseInt(digits), number.group(3));
        }
        Matcher roman = ROMAN.matcher(line);
        if (roman.matches()) {
            return new Marker(Kind.ROMAN, 0, roman.group(2));
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.matches()) {
            return new Marker(Kind.LETTER, 0, letter.group(1));
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            Matcher symbol = SYMBOL.matcher(bullet.group(1));
            return new Marker(Kind.BULLET, 0, symbol.matches() ? symbol.group(1) : bullet.group(1));
        }
        return new Marker(Kind.NONE, 0, line);
    }
}
