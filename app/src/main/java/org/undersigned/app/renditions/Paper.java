package org.undersigned.app.renditions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.tlog.Hash;

/**
 * A document that is laid out on sheets as it was written, with its drawings.
 *
 * @param html a whole page; what it links to is told only where the address is its text
 * @param date of the file, so that whoever makes it again makes the same
 */
public record Paper(String html, WrittenLanguage language, Instant date) {
    String digest() {
        return Hash.sha256(html.getBytes(StandardCharsets.UTF_8)).toHex();
    }
}
