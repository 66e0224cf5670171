package org.undersigned.app.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Lets a crowd share transactions: whoever comes while one is under way waits, and the next one is for all of them
 * (ADR 0024). Whoever comes alone waits for nobody.
 *
 * @param <T> what is asked for
 * @param <R> what comes of it
 */
public final class Gathering<T, R> {
    private static final int LARGEST = 500;
    // A crowd that was answered together comes back together; a moment's patience finds all of it.
    private static final Duration PATIENCE = Duration.ofNanos(150_000);
    private static final long IDLE_SECONDS = 10;

    private record Waiting<T, R>(T asked, CompletableFuture<R> answer) {}

    private final Function<List<T>, List<R>> transaction;
    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor worker;
    private int last;

    /**
     * @param name of the thread that it all happens in, while there is something to do
     * @param transaction does all that it is given, in one transaction of its own, and answers in the same order
     */
    public Gathering(String name, Function<List<T>, List<R>> transaction) {
        this.transaction = transaction;
        // A thread of the system: it waits for the database dozens of times, and is woken sooner than a virtual one.
        this.worker = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        worker.allowCoreThreadTimeOut(true);
    }

    /**
     * Returns once the transaction that holds this is committed. Not inside a transaction.
     *
     * @throws RuntimeException whatever the transaction threw
     */
    public R join(T asked) {
        Waiting<T, R> mine = new Waiting<>(asked, new CompletableFuture<>());
        queue.add(mine);
        // Whichever of a crowd's turns comes first settles it for all, and the others find nothing to do.
        worker.execute(this::takeTurn);
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void takeTurn() {
        if (queue.isEmpty()) {
            return;
        }
        if (last > 1) {
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
        List<Waiting<T, R>> taken = new ArrayList<>();
        last = queue.drainTo(taken, LARGEST);
        settle(taken);
    }

    private void settle(List<Waiting<T, R>> taken) {
        try {
            List<R> answers =
                    transaction.apply(taken.stream().map(Waiting::asked).toList());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer().complete(answers.get(i));
            }
        } catch (TransactionException | DataAccessResourceFailureException e) {
            // The database is away, or does not say whether it has committed: for all of them alike.
            taken.forEach(waiting -> waiting.answer().completeExceptionally(e));
        } catch (RuntimeException e) {
            settleAlone(taken, e);
        } catch (Error e) {
            taken.forEach(waiting -> waiting.answer().completeExceptionally(new IllegalStateException(e)));
            throw e;
        }
    }

    // Nobody fails because of somebody else.
    private void settleAlone(List<Waiting<T, R>> taken, RuntimeException reason) {
        if (taken.size() == 1) {
            taken.getFirst().answer().completeExceptionally(reason);
        } else {
            taken.forEach(waiting -> settle(List.of(waiting)));
        }
    }
}
