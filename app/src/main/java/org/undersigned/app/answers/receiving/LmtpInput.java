package org.undersigned.app.answers.receiving;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a client sends. A line ends with CR and LF and with nothing else, and so does the end of a message: servers that
 * disagree about that can be made to see a second message in a first.
 */
final class LmtpInput {
    private static final int LONGEST_COMMAND = 2048;
    // Read on after a message has become too large, so that the client hears why; but not for ever.
    private static final int PATIENCE_FOR_LARGE = 4;

    private final Socket socket;
    private final InputStream in;
    private final Duration idle;
    private final Instant until;
    private final InstantSource clock;

    LmtpInput(Socket socket, LmtpLimits limits, InstantSource clock) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.idle = limits.idle();
        this.until = clock.instant().plus(limits.whole());
        this.clock = clock;
    }

    /**
     * The next command; empty at the end.
     *
     * @throws SocketTimeoutException for a client that takes too long
     */
    Optional<String> command() throws IOException {
        StringBuilder line = new StringBuilder();
        int last = -1;
        for (int b = read(); b >= 0; b = read()) {
            if (b == '\n' && last == '\r') {
                return Optional.of(line.substring(0, line.length() - 1));
            }
            // What is longer is no command: only its end is waited for.
            if (line.length() > LONGEST_COMMAND) {
                line.setLength(LONGEST_COMMAND);
            }
            line.append((char) b);
            last = b;
        }
        return Optional.empty();
    }

    /**
     * Reads a message to its end.
     *
     * @return whether it is no larger than that; what is, is read and dropped
     * @throws IOException where the client leaves before the end
     */
    boolean message(OutputStream out, int largest) throws IOException {
        long size = 0;
        // How many characters of CR LF . CR LF have come; the beginning counts as a beginning of a line.
        int seen = 2;
        while (seen < END.length) {
            int b = read();
            if (b < 0 || size > (long) largest * PATIENCE_FOR_LARGE) {
                throw new IOException("the message has no end");
            }
            int before = seen;
            seen = next(seen, b);
            // A point at the beginning of a line stands for nothing: the client doubled the one that it means.
            boolean isStuffing = before == 2 && b == '.';
            if (!isStuffing) {
                size = write(out, b, before, seen, size, largest);
            }
        }
        return size <= largest;
    }

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private static int next(int seen, int b) {
        if (b == END[seen]) {
            return seen + 1;
        }
        return b == '\r' ? 1 : 0;
    }

    // The CR after a lone point is held back until it is known whether the message ends there.
    private static long write(OutputStream out, int b, int before, int seen, long size, int largest)
            throws IOException {
        if (seen == 4 || seen == END.length) {
            return size;
        }
        long now = size;
        if (before == 4) {
            now = put(out, '\r', now, largest);
        }
        return put(out, b, now, largest);
    }

    private static long put(OutputStream out, int b, long size, int largest) throws IOException {
        if (size < largest) {
            out.write(b);
        }
        return size + 1;
    }

    private int read() throws IOException {
        if (in.available() == 0) {
            Duration left = Duration.between(clock.instant(), until);
            if (left.isNegative() || left.isZero()) {
                throw new SocketTimeoutException("the connection lasts too long");
            }
            socket.setSoTimeout((int) Math.max(1, Math.min(idle.toMillis(), left.toMillis())));
        }
        return in.read();
    }
}
