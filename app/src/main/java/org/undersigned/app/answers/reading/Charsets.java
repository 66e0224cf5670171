package org.undersigned.app.answers.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into characters, whatever a message says of them. */
final class Charsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /** In what is stated where they are that, else in UTF-8, else in what most wrongly labelled mail is in. */
    static String decode(byte[] bytes, String stated) {
        return known(stated)
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException | IllegalStateException other) {
            return Optional.empty();
        }
    }
}
