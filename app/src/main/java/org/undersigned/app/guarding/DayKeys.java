package org.undersigned.app.guarding;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes (HMAC-SHA256). The key changes each day and is deleted after the next: from then on a hash leads back to
 * nothing, not even by trying all networks.
 */
@Component
public class DayKeys {
    private static final LocalDate LASTING = LocalDate.EPOCH;
    private static final int BYTES = 32;
    private static final int MAC_BYTES = 16;

    private final DayKeyStore store;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<LocalDate, byte[]> known = new ConcurrentHashMap<>();

    DayKeys(DayKeyStore store, SecureRandom random, Clock clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @param purpose keeps hashes of different things apart */
    public String hashForToday(String purpose, String value) {
        return HexFormat.of().formatHex(mac(today(), purpose, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Under a key that stays. */
    public String lastingHash(String purpose, String value) {
        return HexFormat.of().formatHex(mac(LASTING, purpose, value.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] mac(LocalDate day, String purpose, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(day), "HmacSHA256"));
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(value), MAC_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private byte[] key(LocalDate day) {
        return known.computeIfAbsent(day, asked -> {
            byte[] proposed = new byte[BYTES];
            random.nextBytes(proposed);
            return store.agreed(asked, proposed);
        });
    }

    void forgetOld() {
        LocalDate oldest = today().minusDays(1);
        known.keySet().removeIf(day -> day.isBefore(oldest) && !day.equals(LASTING));
        store.deleteBefore(oldest, LASTING);
    }
}
