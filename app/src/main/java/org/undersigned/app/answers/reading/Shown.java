package org.undersigned.app.answers.reading;

/** Makes characters from outside fit to be kept and shown. */
final class Shown {
    private Shown() {}

    /** Line ends as they are; without controls, without what turns the direction of writing around, without halves. */
    static String text(String raw, int most) {
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder out = new StringBuilder(Math.min(lines.length(), most));
        for (int at = 0; at < lines.length() && out.length() < most; ) {
            int c = lines.codePointAt(at);
            if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                out.append(' ');
            } else if (c == '\n' || !isUnfit(c)) {
                out.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return out.toString();
    }

    /** The same on one line. */
    static String line(String raw, int most) {
        return text(raw, most).replaceAll("\\s+", " ").strip();
    }

    private static boolean isUnfit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            // Of the signs that nobody sees, only those that join letters say something.
            case Character.FORMAT -> c != 0x200c && c != 0x200d;
            default -> false;
        };
    }
}
