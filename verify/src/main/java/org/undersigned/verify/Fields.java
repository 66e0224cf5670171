package org.undersigned.verify;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Forms that the records share (docs/spec/signature.md, docs/spec/ledger.md). */
public final class Fields {
    public static final Pattern STATEMENT = Pattern.compile("[0-9a-f]{32}");
    public static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    public static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    /** Of a host name, in ASCII. */
    public static final String DOMAIN =
            "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){1,10}";

    /** Longest text of a bundle that is read whole, in bytes. */
    public static final int LONGEST_FILE = 16 << 20;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Fields() {}

    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    public static void requireForm(Pattern form, String value, String what) {
        require(form.matcher(value).matches(), what);
    }

    /** A day in its one form, such as 2027-02-27. */
    static LocalDate day(String value) {
        requireForm(DATE, value, "not a day");
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }

    static void requireWholeSeconds(Instant moment) {
        require(moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)), "a moment has whole seconds");
    }

    /** One line that a person typed: NFC, no control, bidirectional or other invisible characters. */
    public static void requireTyped(String value, int longest, String what) {
        boolean clean = !value.isBlank()
                && value.equals(value.strip())
                && value.length() <= longest
                && Normalizer.isNormalized(value, Normalizer.Form.NFC)
                && value.codePoints().noneMatch(Fields::isHidden);
        require(clean, what);
    }

    private static boolean isHidden(int c) {
        // Joiners are letters' business: Persian and Indic names need them.
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }
}
