package org.undersigned.app.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An address that is told what happens.
 *
 * @param rotatedAt since when two secrets are in use
 * @param disabledAt since when nothing is sent there any more
 */
public record Endpoint(
        UUID id, String url, Set<EventType> events, Optional<Instant> rotatedAt, Optional<Instant> disabledAt) {
    public Endpoint {
        events = Set.copyOf(events);
    }

    public boolean isOn() {
        return disabledAt.isEmpty();
    }

    /** For mails: the rest of an address can hold a key. */
    String host() {
        return String.valueOf(URI.create(url).getHost());
    }
}
