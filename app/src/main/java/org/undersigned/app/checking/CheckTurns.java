package org.undersigned.app.checking;

import static org.undersigned.app.words.Speech.say;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A long copy takes memory: a crowd of them waits, and is told so rather than bringing the site down. */
@Component
class CheckTurns {
    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    static String busy() {
        return say("checking.busy");
    }

    /** Empty where no turn came in time. */
    <T> Optional<T> inTurn(Supplier<T> work) {
        if (!turnComes()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    private boolean turnComes() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
