package org.undersigned.app.guarding;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Where whatever strangers send is counted, by address and by network, before anything is done for it. On each node for itself. */
@Component
public class Door {
    private static final int SECRET_BYTES = 32;

    private final Map<Use, Meter> addresses = new EnumMap<>(Use.class);
    private final Map<Use, Meter> networks = new EnumMap<>(Use.class);
    private final Clock clock;

    Door(SecureRandom random, Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        for (Use use : Use.values()) {
            addresses.put(use, new Meter(secret, use.burst(), use.interval()));
            networks.put(
                    use,
                    new Meter(secret, use.burst() * Use.NETWORK, use.interval().dividedBy(Use.NETWORK)));
        }
    }

    /**
     * Counts one more. An address that is not known, as behind a web server that does not say who asks, is let in.
     *
     * @param address in digits
     */
    public boolean opens(Use use, String address) {
        Instant moment = clock.instant();
        long now = TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
        return isWithin(addresses, use, NetworkPrefix.one(address), now)
                && isWithin(networks, use, NetworkPrefix.wide(address), now);
    }

    private static boolean isWithin(Map<Use, Meter> meters, Use use, Optional<NetworkPrefix> sender, long now) {
        Meter meter = meters.get(use);
        return sender.isEmpty() || meter == null || meter.takes(sender.get().digits(), now);
    }
}
