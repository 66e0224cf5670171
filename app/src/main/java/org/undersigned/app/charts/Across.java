package org.undersigned.app.charts;

import java.util.Locale;
import org.undersigned.app.words.Speech;

/** Places across a drawing, in the direction in which the language being spoken is read. */
final class Across {
    private final double width;
    private final boolean isMirrored;

    private Across(double width, boolean isMirrored) {
        this.width = width;
        this.isMirrored = isMirrored;
    }

    static Across of(double width) {
        return new Across(width, Speech.direction().equals("rtl"));
    }

    /** @param start from where one begins to read */
    double point(double start) {
        return isMirrored ? width - start : start;
    }

    /** The left edge of what begins there and is so wide. */
    double left(double start, double wide) {
        return isMirrored ? width - start - wide : start;
    }

    /** As drawings name it: no more digits than one sees, and a point in every language. */
    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
