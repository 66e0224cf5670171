package org.undersigned.app.fuses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which parts of the site are paused. Every node knows of a change within {@link #KNOWN_FOR}. */
@Component
public class Fuses {
    private static final Logger LOG = LoggerFactory.getLogger(Fuses.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    private record Known(Map<Fuse, Instant> pulled, long nanos) {}

    private final FuseStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - KNOWN_FOR.toNanos());

    Fuses(FuseStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    public boolean isPulled(Fuse fuse) {
        return pulled().containsKey(fuse);
    }

    /** Those that are pulled, with the moments since when. */
    public Map<Fuse, Instant> pulled() {
        // One asks, and a crowd goes on with what was known: it would else take all connections at once.
        if (System.nanoTime() - known.nanos() >= KNOWN_FOR.toNanos() && asking.tryLock()) {
            try {
                known = new Known(Map.copyOf(store.pulled()), System.nanoTime());
            } finally {
                asking.unlock();
            }
        }
        return known.pulled();
    }

    @Transactional
    public void pull(Fuse fuse) {
        store.pull(fuse, clock.instant());
        LOG.warn("the fuse {} is pulled", fuse);
        forget();
    }

    @Transactional
    public void mend(Fuse fuse) {
        if (store.mend(fuse)) {
            LOG.warn("the fuse {} is mended", fuse);
            events.publishEvent(new FuseMended(fuse));
        }
        forget();
    }

    // Asked again: by whoever comes next, who may be the one who pulled it.
    private void forget() {
        known = new Known(known.pulled(), System.nanoTime() - KNOWN_FOR.toNanos());
    }
}
