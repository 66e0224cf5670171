package org.undersigned.app.jobs;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets a crowd that changes one thing again and again cost little: whoever comes while another works only marks it, and the
 * one who works looks again when done. Each thing has its turn once a second at most, and where its turns take long, half of
 * the time; meanwhile others have theirs.
 */
public final class PacedTurns<T> {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();
    private static final int REMEMBERED = 10_000;

    private final Consumer<T> work;
    private final Runnable afterwards;
    private final Set<T> changed = ConcurrentHashMap.newKeySet();
    private final Map<T, Long> dueAt = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param afterwards is done when all that was marked has had its turn */
    public PacedTurns(Consumer<T> work, Runnable afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    /** Returns when the thing has had its turn, or is marked and another will see to it. */
    public void take(T thing) {
        changed.add(thing);
        // Marked before the lock is tried, and looked for after it is released: no mark is left behind.
        while (!changed.isEmpty() && turn.tryLock()) {
            try {
                for (Optional<T> next = next(); next.isPresent(); next = next()) {
                    work(next.get());
                }
                afterwards.run();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Waits until one of those that are marked is due. */
    private Optional<T> next() {
        Optional<T> next = first();
        while (next.isPresent() && wait(next.get()) > 0) {
            LockSupport.parkNanos(Math.min(wait(next.get()), LOOK_AGAIN));
            next = first();
        }
        return next;
    }

    private Optional<T> first() {
        return changed.stream().min(Comparator.comparingLong(this::wait));
    }

    private long wait(T thing) {
        Long due = dueAt.get(thing);
        return due == null ? 0 : Math.max(0, due - System.nanoTime());
    }

    private void work(T thing) {
        changed.remove(thing);
        long begin = System.nanoTime();
        try {
            work.accept(thing);
        } catch (RuntimeException e) {
            changed.add(thing);
            throw e;
        } finally {
            rest(thing, begin);
        }
    }

    // One that fails is not tried again before others have had their turn.
    private void rest(T thing, long begin) {
        if (dueAt.size() >= REMEMBERED) {
            dueAt.clear();
        }
        long end = System.nanoTime();
        // As long as it took is left to everything else.
        dueAt.put(thing, end + Math.max(PAUSE, end - begin));
    }
}
