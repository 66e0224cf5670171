package org.undersigned.app.interfaces;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next part of a list begins: behind this place, whatever was added meanwhile. Callers get it as one opaque word.
 *
 * @param order a number that the list is ordered by
 * @param id decides among equals; may be empty
 */
record Cursor(long order, String id) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18}):([0-9a-f]{0,32})");
    private static final int LONGEST = 100;

    String word() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for a word that no list has given. */
    static Optional<Cursor> parse(String word) {
        if (word.length() > LONGEST || !word.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII));
            return form.matches()
                    ? Optional.of(new Cursor(Long.parseLong(form.group(1)), form.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
