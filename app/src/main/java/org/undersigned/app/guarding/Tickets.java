package org.undersigned.app.guarding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.Hash;

/**
 * Tickets and proofs of work. A ticket is bound to a subject and a moment by an HMAC under the day's key, so nothing is
 * stored when a form is shown. Its puzzle: find a number such that SHA-256 of {@code ticket.number} begins with that many
 * zero bits.
 */
@Component
public class Tickets {
    /** How long a form can stay open. */
    static final Duration LIFE = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);
    private static final int EASIEST = 14;
    /** On a phone some seconds. */
    private static final int HARDEST = 18;
    // Each doubling of the load beyond it sets one bit more.
    private static final int QUIET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int BODY_BYTES = Long.BYTES + 1 + NONCE_BYTES;
    private static final int MAC_BYTES = 16;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    private final DayKeys keys;
    private final LimitStore store;
    private final SecureRandom random;
    private final Clock clock;

    Tickets(DayKeys keys, LimitStore store, SecureRandom random, Clock clock) {
        this.keys = keys;
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /** @param load sign-ons that came lately */
    public Ticket issue(UUID subject, int load) {
        Instant now = clock.instant();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        int bits = bits(load);
        byte[] body = ByteBuffer.allocate(BODY_BYTES)
                .putLong(now.toEpochMilli())
                .put((byte) bits)
                .put(nonce)
                .array();
        byte[] mac = mac(subject, now, body);
        String text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BODY_BYTES + MAC_BYTES)
                        .put(body)
                        .put(mac)
                        .array());
        return new Ticket(
                text,
                Instant.ofEpochMilli(now.toEpochMilli()),
                bits,
                HexFormat.of().formatHex(nonce));
    }

    static int bits(int load) {
        int more = load <= QUIET ? 0 : 32 - Integer.numberOfLeadingZeros((load - 1) / QUIET);
        return Math.min(HARDEST, EASIEST + more);
    }

    /** Empty for anything that was not issued here for this subject, and for what is too old. */
    public Optional<Ticket> read(UUID subject, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BODY_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.wrap(bytes, 0, BODY_BYTES);
        Instant issued = Instant.ofEpochMilli(body.getLong());
        Instant now = clock.instant();
        // Before the key is asked for: nobody makes this node store keys of other days.
        if (issued.isAfter(now) || issued.isBefore(now.minus(LIFE))) {
            return Optional.empty();
        }
        byte[] mac = mac(subject, issued, Arrays.copyOf(bytes, BODY_BYTES));
        if (!MessageDigest.isEqual(mac, Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length))) {
            LOG.warn("refused: a form's ticket that was not issued for {}", subject);
            return Optional.empty();
        }
        int bits = body.get();
        byte[] nonce = new byte[NONCE_BYTES];
        body.get(nonce);
        return Optional.of(new Ticket(text, issued, bits, HexFormat.of().formatHex(nonce)));
    }

    /** True the first time that it is sent. In the caller's transaction. */
    public boolean spend(Ticket ticket) {
        return store.spend(ticket.nonceBytes(), clock.instant());
    }

    /** Whether the number solves the ticket's puzzle. */
    public static boolean isSolved(Ticket ticket, String number) {
        return NUMBER.matcher(number).matches()
                && leadingZeroBits(Hash.sha256((ticket.text() + "." + number).getBytes(StandardCharsets.US_ASCII))
                                .toBytes())
                        >= ticket.bits();
    }

    private static int leadingZeroBits(byte[] hash) {
        return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt());
    }

    private byte[] mac(UUID subject, Instant issued, byte[] body) {
        LocalDate day = LocalDate.ofInstant(issued, ZoneOffset.UTC);
        return keys.mac(day, "ticket " + subject, body);
    }
}
