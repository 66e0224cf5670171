package org.undersigned.app.guarding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.AskingAddress;

/**
 * How much forms are used, in bursts and over a day: by one network, to one mailbox, for one statement. Below the first
 * bound all is well; above it what came is held; above the second no mail goes out.
 */
@Component
public class Limits {
    /** How something stands to its bounds. */
    public enum Load {
        USUAL,
        MUCH,
        TOO_MUCH;

        Load or(Load other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** @param much the most that is usual */
    public record Bound(Duration stretch, int much, int tooMuch) {}

    public static final Duration BURST = Duration.ofMinutes(10);
    public static final Duration DAY = Duration.ofDays(1);

    private static final Duration BLOCKED = Duration.ofDays(90);

    // A hall full of people may share an address: they are held, and mailed all the same.
    private static final Bound[] NETWORK = {new Bound(BURST, 8, 60), new Bound(DAY, 40, 400)};
    private static final Bound[] MAILBOX = {new Bound(BURST, 3, 3), new Bound(DAY, 6, 6)};
    private static final Bound[] STATEMENT = {new Bound(BURST, 600, 6000), new Bound(DAY, 20_000, 100_000)};
    // What came without work costs its sender nothing, and other people's mailboxes much.
    private static final Bound[] WITHOUT_WORK = {new Bound(BURST, 40, 40), new Bound(DAY, 400, 400)};

    private final LimitStore store;
    private final DayKeys keys;
    private final AskingAddress asking;
    private final Clock clock;

    Limits(LimitStore store, DayKeys keys, AskingAddress asking, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.asking = asking;
        this.clock = clock;
    }

    /** @param network as {@link #network} hashed it; empty where it is not known */
    public Load ofNetwork(String network) {
        return network.isEmpty() ? Load.USUAL : count("network " + network, NETWORK);
    }

    /** Over all statements: what fills a mailbox fills it from anywhere. */
    public Load ofMailbox(String mailbox) {
        return count("mailbox " + hashed(mailbox), MAILBOX);
    }

    /** What stands for a mailbox today in a count. */
    public String hashed(String mailbox) {
        return keys.hashForToday("mailbox", mailbox);
    }

    public Load ofStatement(UUID statement) {
        return count("statement " + statement, STATEMENT);
    }

    public Load withoutWork(UUID statement) {
        return count("without work " + statement, WITHOUT_WORK);
    }

    /** Sign-ons of a statement in this stretch of minutes. */
    public int lately(UUID statement) {
        return store.counted("statement " + statement + " " + BURST, BURST, clock.instant());
    }

    /**
     * Counts one more of something that a feature bounds by itself.
     *
     * @param what names it among all features' counts; nothing that leads to a person
     */
    public Load count(String what, Bound... bounds) {
        Instant now = clock.instant();
        Load load = Load.USUAL;
        for (Bound bound : bounds) {
            int times = store.count(what + " " + bound.stretch(), bound.stretch(), now);
            load = load.or(times > bound.tooMuch() ? Load.TOO_MUCH : times > bound.much() ? Load.MUCH : Load.USUAL);
        }
        return load;
    }

    /** What is stored of the network that a request came from: same today for the same network, and nothing else. */
    public String network(HttpServletRequest request) {
        return network(asking.of(request));
    }

    public String network(String address) {
        return NetworkPrefix.of(address)
                .map(prefix -> keys.hashForToday("network", prefix.digits()))
                .orElse("");
    }

    /** Its owner wants no mail that others' forms would send there. */
    public void block(String mailbox) {
        store.block(keys.lastingHash("mailbox", mailbox), clock.instant().plus(BLOCKED));
    }

    public boolean isBlocked(String mailbox) {
        return store.isBlocked(keys.lastingHash("mailbox", mailbox), clock.instant());
    }

    /** Deletes what no bound looks at any more, and the keys of earlier days. */
    public void forgetOld() {
        Instant now = clock.instant();
        store.deleteOlder(now.minus(DAY.multipliedBy(2)), now);
        keys.forgetOld();
    }
}
