package org.undersigned.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacedTurnsTest {
    @Test
    void aCrowdCostsFewTurnsAndTheLastComerIsSeen() throws Exception {
        AtomicInteger state = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        PacedTurns<String> turns = new PacedTurns<>(thing -> seen.add(state.get()), () -> {});

        List<Thread> crowd = IntStream.range(0, 200)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    state.incrementAndGet();
                    turns.take("statement");
                }))
                .toList();
        for (Thread one : crowd) {
            one.join();
        }

        assertThat(seen).hasSizeLessThan(20);
        assertThat(seen.getLast()).isEqualTo(200);
    }

    @Test
    void othersHaveTheirTurnWhileOneIsNotDueAgain() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch isAgain = new CountDownLatch(2);
        PacedTurns<String> turns = new PacedTurns<>(
                thing -> {
                    seen.add(thing);
                    isAgain.countDown();
                },
                () -> {});
        turns.take("busy");
        // It waits for its second turn in a thread of its own, and whoever comes meanwhile only marks.
        Thread waiting = Thread.ofVirtual().start(() -> turns.take("busy"));
        while (waiting.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        turns.take("quiet");
        waiting.join();
        isAgain.await();

        assertThat(seen).containsExactly("busy", "quiet", "busy");
    }

    @Test
    void whatFailedIsLeftForTheNextWhoComes() {
        AtomicInteger tries = new AtomicInteger();
        PacedTurns<String> turns = new PacedTurns<>(
                thing -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("a full disk");
                    }
                },
                () -> {});

        assertThatThrownBy(() -> turns.take("statement")).hasMessage("a full disk");
        turns.take("another");

        assertThat(tries).hasValue(3);
    }
}
