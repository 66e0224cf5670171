package org.undersigned.app.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** What is in a body that was sent compressed (RFC 9110, section 8.4), as far as it is small enough. */
sealed interface Unpacked {
    /** At most so many bytes come out of it. */
    int MOST = 20 << 20;

    /** The content itself. */
    final class Whole implements Unpacked {
        private final byte[] bytes;

        Whole(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Compressed in a way that is not read here, or more than once, or not as it says. */
    record Unread() implements Unpacked {}

    /** More comes out of it than {@link #MOST}. */
    record TooLarge() implements Unpacked {}

    /** @param encoding as the source stated it; empty for none */
    static Unpacked of(byte[] body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new Whole(body);
            case "gzip", "x-gzip" -> read(body, GZIPInputStream::new);
            case "deflate" -> read(body, InflaterInputStream::new);
            default -> new Unread();
        };
    }

    /** Opens what reads it. */
    interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }

    private static Unpacked read(byte[] body, Opening opening) {
        try (InputStream in = opening.open(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(MOST + 1);
            return bytes.length > MOST ? new TooLarge() : new Whole(bytes);
        } catch (IOException damaged) {
            return new Unread();
        }
    }
}
