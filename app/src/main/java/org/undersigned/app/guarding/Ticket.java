package org.undersigned.app.guarding;

import java.time.Instant;
import java.util.HexFormat;

/**
 * What one showing of a form carries: when it was, and how hard a puzzle it set.
 *
 * @param text as it stands in the form
 * @param bits how many zero bits the solution's hash begins with
 * @param nonce what makes it one of its kind
 */
public record Ticket(String text, Instant issued, int bits, String nonce) {
    byte[] nonceBytes() {
        return HexFormat.of().parseHex(nonce);
    }
}
