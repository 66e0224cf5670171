package org.undersigned.app.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks all features at once, and waits a few seconds: one that hangs keeps the others from nothing. */
@Component
class Asking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    // Who scrapes waits ten as a rule, and a probe less.
    private static final long PATIENCE_SECONDS = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** In the same order; empty for one that failed, or was late. */
    <A, B> List<Optional<B>> all(List<A> asked, Function<A, B> question) {
        List<Callable<B>> questions = asked.stream()
                .<Callable<B>>map(one -> () -> question.apply(one))
                .toList();
        try {
            List<Optional<B>> answers = new ArrayList<>();
            for (Future<B> answer : threads.invokeAll(questions, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                answers.add(answered(answer));
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return asked.stream().map(one -> Optional.<B>empty()).toList();
        }
    }

    private static <B> Optional<B> answered(Future<B> answer) throws InterruptedException {
        try {
            return Optional.of(answer.get());
        } catch (ExecutionException e) {
            // Without its message, which a database may have written.
            LOG.debug(
                    "a part gave no answer: {}",
                    Optional.ofNullable(e.getCause())
                            .map(Throwable::getClass)
                            .map(Class::getSimpleName)
                            .orElse(""));
            return Optional.empty();
        } catch (CancellationException late) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
