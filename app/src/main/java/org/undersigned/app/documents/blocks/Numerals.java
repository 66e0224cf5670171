package org.undersigned.app.documents.blocks;

/** A list's number as a reader sees it. */
public final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";

    private Numerals() {}

    /** @param format as Word and OpenDocument call it: {@code lowerLetter} or {@code a}, and so on */
    public static String of(int number, String format) {
        return switch (format) {
            case "lowerLetter", "a" -> letters(number, 'a');
            case "upperLetter", "A" -> letters(number, 'A');
            case "lowerRoman", "i" -> roman(number);
            case "upperRoman", "I" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "russianLower" -> of(number, RUSSIAN, false);
            case "russianUpper" -> of(number, RUSSIAN, true);
            case "hebrew1", "hebrew2" -> of(number, HEBREW, false);
            case "arabicAlpha", "arabicAbjad" -> of(number, ARABIC, false);
            case "none", "" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number, char first) {
        int index = Math.max(0, number - 1);
        return String.valueOf((char) (first + index % 26)).repeat(Math.min(index / 26 + 1, 5));
    }

    private static String of(int number, String alphabet, boolean upper) {
        String letter = String.valueOf(alphabet.charAt(Math.max(0, number - 1) % alphabet.length()));
        return upper ? letter.toUpperCase(java.util.Locale.ROOT) : letter;
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = Math.floorMod(number, 4000);
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }

    /** A reference to a note, raised. */
    public static String raised(int number) {
        StringBuilder raised = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return raised.toString();
    }
}
