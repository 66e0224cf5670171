package org.undersigned.app.newsletter.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Notes what became of copies: all that has come up meanwhile in one transaction, so that many connections share a commit.
 * A mark is kept once its future is complete.
 */
final class Marks {
    /** @param mark empty for the end */
    private record Waiting(Optional<Mark> mark, CompletableFuture<Void> kept) {}

    private static final int MOST_AT_ONCE = 500;

    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<Mark>> keeping;

    /** @param keeping keeps them durably, in a transaction of its own */
    Marks(Consumer<List<Mark>> keeping) {
        this.keeping = keeping;
    }

    CompletableFuture<Void> add(Mark mark) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        waiting.add(new Waiting(Optional.of(mark), kept));
        return kept;
    }

    /** Nothing is added after this. */
    void end() {
        waiting.add(new Waiting(Optional.empty(), new CompletableFuture<>()));
    }

    /** Keeps what is added, until the end. Where it fails once, whoever waits for a mark fails too. */
    void keepUntilEnd() throws InterruptedException {
        boolean ended = false;
        while (!ended) {
            List<Waiting> together = new ArrayList<>(List.of(waiting.take()));
            waiting.drainTo(together, MOST_AT_ONCE);
            ended = together.removeIf(one -> one.mark().isEmpty());
            keep(together);
        }
    }

    private void keep(List<Waiting> together) {
        if (together.isEmpty()) {
            return;
        }
        try {
            keeping.accept(together.stream().flatMap(one -> one.mark().stream()).toList());
            together.forEach(one -> one.kept().complete(null));
        } catch (RuntimeException e) {
            together.forEach(one -> one.kept().completeExceptionally(e));
        }
    }
}
