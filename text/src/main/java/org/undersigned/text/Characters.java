package org.undersigned.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which characters a signed text may hold: those that a reader can see, and the plain space
 * (docs/spec/statement-text.md, "Characters"). Properties are those of the Unicode version of JDK 25, which is 16.0.
 */
final class Characters {
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    /** Scripts whose spelling needs joiners. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private Characters() {}

    /** Offset of the first character that a line may not hold; -1 where there is none. */
    static int firstRefused(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (refusal(text, at) != null) {
                return at;
            }
        }
        return -1;
    }

    /** Why the character at this offset is refused; null where it is not. */
    static Notice.@Nullable Kind refusal(String text, int at) {
        int c = text.codePointAt(at);
        if (c == ZWNJ || c == ZWJ) {
            return joins(text, at) ? null : Notice.Kind.NEEDLESS_JOINER;
        }
        if (isVisibleFormat(c)) {
            return null;
        }
        if (isInvisible(c)) {
            return Notice.Kind.INVISIBLE;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> Notice.Kind.CONTROL;
            case Character.FORMAT -> isBidirectional(c) ? Notice.Kind.REORDERING : Notice.Kind.INVISIBLE;
            case Character.PRIVATE_USE -> Notice.Kind.PRIVATE_USE;
            case Character.SURROGATE -> Notice.Kind.HALF;
            case Character.UNASSIGNED -> Notice.Kind.UNASSIGNED;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Notice.Kind.HIDDEN_BREAK;
            case Character.SPACE_SEPARATOR -> c == ' ' ? null : Notice.Kind.UNUSUAL_SPACE;
            default -> null;
        };
    }

    static boolean isBidirectional(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    // Signs that stand around Arabic numbers: of the general category Cf, and plainly seen.
    private static boolean isVisibleFormat(int c) {
        return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x08E2;
    }

    /** Fillers and selectors that Unicode does not call format characters, though they show nothing. */
    static boolean isInvisible(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    static boolean joins(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && needsJoiners(text.codePointBefore(at))
                && needsJoiners(text.codePointAt(at + 1));
    }

    private static boolean needsJoiners(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return JOINING.contains(script)
                || (script == UnicodeScript.INHERITED && Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
