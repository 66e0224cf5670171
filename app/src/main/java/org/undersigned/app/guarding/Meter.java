package org.undersigned.app.guarding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * Bursts and a lasting rate for any number of senders, in memory that does not grow: of each only the moment is kept until
 * which it has used up its rate (the algorithm GCRA), at two places of a table that a keyed hash names. Senders that share
 * one place are told apart by the other. Nothing in it leads back to a sender. Safe for use by several threads.
 */
final class Meter {
    private static final int PLACES = 1 << 14;

    private final byte[] secret;
    private final long interval;
    private final long tolerance;
    private final long[] first = new long[PLACES];
    private final long[] second = new long[PLACES];

    /** @param secret of this process, so that nobody can aim at another's places */
    Meter(byte[] secret, int burst, Duration interval) {
        this.secret = secret.clone();
        this.interval = interval.toNanos();
        this.tolerance = this.interval * (burst - 1);
    }

    /**
     * Whether one more is within the rate; what is refused is not counted.
     *
     * @param now nanoseconds since any moment that stays the same
     */
    synchronized boolean takes(String sender, long now) {
        ByteBuffer hash = hash(sender);
        int one = Math.floorMod(hash.getInt(), PLACES);
        int other = Math.floorMod(hash.getInt(), PLACES);
        long used = Math.max(now, Math.min(sound(first[one], now), sound(second[other], now)));
        if (used - now > tolerance) {
            return false;
        }
        first[one] = Math.max(sound(first[one], now), used + interval);
        second[other] = Math.max(sound(second[other], now), used + interval);
        return true;
    }

    // Later than any sender can come: the clock was set back, and nobody waits for it.
    private long sound(long kept, long now) {
        return kept - now > tolerance + interval ? now : kept;
    }

    private ByteBuffer hash(String sender) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            return ByteBuffer.wrap(digest.digest(sender.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
