package org.undersigned.text.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sign in front of a list's line, and the line without it.
 *
 * @param number the number in front, or 0
 */
record Marker(Kind kind, int number, String rest) {
    enum Kind {
        NONE,
        NUMBER,
        LETTER,
        BULLET
    }

    private static final Pattern NUMBER = Pattern.compile("[(\\[]?(\\d{1,3})\\s?[.)\\]:–—-]+\\s+(\\S.*)");
    private static final Pattern LETTER = Pattern.compile("\\(?[a-zа-яա-ֆ][.)]\\s+(\\S.*)");
    private static final Pattern BULLET = Pattern.compile("[-–—*•·▪◦‣●○■□✓✔→➤►]\\s*(\\S.*)");

    static Marker of(String line) {
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            return new Marker(Kind.NUMBER, Integer.parseInt(number.group(1)), number.group(2));
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.matches()) {
            return new Marker(Kind.LETTER, 0, letter.group(1));
        }
        Matcher bullet = BULLET.matcher(line);
        return bullet.matches() ? new Marker(Kind.BULLET, 0, bullet.group(1)) : new Marker(Kind.NONE, 0, line);
    }
}
