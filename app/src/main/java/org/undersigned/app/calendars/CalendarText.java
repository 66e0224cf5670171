package org.undersigned.app.calendars;

import java.nio.charset.StandardCharsets;

/**
 * Writes content lines of iCalendar (RFC 5545, sections 3.1 and 3.3.11): a name, and a value whose signs are escaped,
 * folded so that no line is longer than 75 octets. The libraries for it fold by letters, which are two octets each in
 * most of our languages, or add time zones to the whole JVM.
 */
final class CalendarText {
    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** A value of type TEXT. */
    CalendarText text(String name, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                // Other control characters cannot stand in a line, escaped or not (section 3.1, CONTROL).
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
        return line(name, escaped);
    }

    /** A value that is written as it is: a date, an address, a keyword. */
    CalendarText line(String name, String value) {
        int octets = 0;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(letter);
            int wide = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > MOST_OCTETS) {
                // The space says that the line goes on, and is one of its octets.
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(one);
            octets += wide;
        }
        text.append(END);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
