package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads a record of fixed lines: each a word, a space and a value, ended by a newline. */
final class LineReader {
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    private final String text;
    private int at;

    LineReader(String text) {
        this.text = text;
    }

    /** Over bytes of any kind: Latin-1 keeps one character for each, so lengths and places are those of the bytes. */
    static LineReader ofBytes(byte[] bytes) {
        return new LineReader(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** As many bytes as the line before has said; only of a reader {@link #ofBytes}. */
    byte[] bytes(int length) {
        if (length > text.length() - at) {
            throw new IllegalArgumentException("the record ends too early");
        }
        at += length;
        return text.substring(at - length, at).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The whole next line. */
    String line() {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new IllegalArgumentException("the record ends too early");
        }
        String line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    void expect(String line) {
        if (!line().equals(line)) {
            throw new IllegalArgumentException("the record does not begin with “" + line + "”");
        }
    }

    String value(String word) {
        String line = line();
        if (!line.startsWith(word + " ")) {
            throw new IllegalArgumentException("there is no line “" + word + "” where it should be");
        }
        return line.substring(word.length() + 1);
    }

    /** In whole seconds, in the one form that a moment has. */
    Instant moment(String word) {
        String value = value(word);
        try {
            Instant moment = Instant.parse(value);
            // The parser takes a 24th hour and more; years are of four digits.
            if (MOMENT.matcher(value).matches() && moment.toString().equals(value)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a moment", e);
        }
        throw new IllegalArgumentException("not a moment in whole seconds");
    }

    boolean nextIs(String word) {
        return text.startsWith(word + " ", at);
    }

    void end() {
        if (at != text.length()) {
            throw new IllegalArgumentException("there is more behind the record");
        }
    }
}
