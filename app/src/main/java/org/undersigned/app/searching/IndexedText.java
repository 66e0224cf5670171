package org.undersigned.app.searching;

import java.util.List;

/**
 * A text of a statement, as it is indexed.
 *
 * @param path of its page
 * @param names of the organisations that signed, as they are called in its language
 * @param demands all of them
 * @param body what stands below the title
 */
record IndexedText(
        String language,
        String path,
        String title,
        List<String> addressees,
        List<String> names,
        String demands,
        String body) {
    // PostgreSQL takes no more than a megabyte of words for a text, and names may be thousands.
    private static final int LONGEST_PIECE = 100_000;
    private static final int LONGEST_BODY = 20_000;

    IndexedText {
        addressees = List.copyOf(addressees);
        names = List.copyOf(names);
    }

    /** What weighs alike, in the order of PostgreSQL's weights A, B and C. */
    List<String> pieces() {
        return List.of(
                plain(title),
                plain(String.join("\n", addressees) + "\n" + String.join("\n", names) + "\n" + demands),
                plain(body));
    }

    /** As much of the body as an excerpt is taken from. */
    String beginning() {
        return cut(body, LONGEST_BODY);
    }

    private static String plain(String piece) {
        return Wording.plain(cut(piece, LONGEST_PIECE));
    }

    private static String cut(String text, int length) {
        boolean whole = text.length() <= length;
        int end = whole || !Character.isHighSurrogate(text.charAt(length - 1)) ? length : length - 1;
        return whole ? text : text.substring(0, end);
    }
}
