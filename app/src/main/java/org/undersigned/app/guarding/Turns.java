package org.undersigned.app.guarding;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many do something costly at once; whoever else comes waits for a while, and is told so then. */
public final class Turns {
    private final Semaphore free;
    private final Duration patience;

    public Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce);
        this.patience = patience;
    }

    /** Empty where no turn came in time. */
    public <T> Optional<T> inTurn(Supplier<T> work) {
        if (!comes()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }

    private boolean comes() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
