package org.undersigned.app.checking;

import static org.undersigned.app.words.Speech.say;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.guarding.Turns;

/** A long copy takes memory: a crowd of them waits, and is told so rather than bringing the site down. */
@Component
class CheckTurns {
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Turns turns = new Turns(AT_ONCE, PATIENCE);

    static String busy() {
        return say("checking.busy");
    }

    /** Empty where no turn came in time. */
    <T> Optional<T> inTurn(Supplier<T> work) {
        return turns.inTurn(work);
    }
}
