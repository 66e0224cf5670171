package org.undersigned.app.newsletter.sending;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.mail.Couriers;
import org.undersigned.app.newsletter.Subscriptions;
import org.undersigned.app.web.LinkToken;

/**
 * Sends an issue for a while, as the only one of all nodes: an advisory lock of the database, which ends with whoever
 * holds it. Whatever was not noted as sent is handed over again (ADR 0030): at most two copies for each connection.
 */
@Component
class IssueSender {
    /** What is to be done next for an issue: nothing, if empty. */
    record Next(Optional<Duration> in) {
        static final Next NOTHING = new Next(Optional.empty());

        static Next after(Duration pause) {
            return new Next(Optional.of(pause.isNegative() ? Duration.ZERO : pause));
        }
    }

    private static final Duration SLICE = Duration.ofMinutes(1);
    private static final Duration WHILE_ANOTHER_SENDS = Duration.ofSeconds(3);
    private static final Duration WHILE_HELD_UP = Duration.ofSeconds(30);

    private final IssueStore issues;
    private final CopyStore copies;
    private final PartStore parts;
    private final Subscriptions subscriptions;
    private final Letters letters;
    private final Couriers couriers;
    private final Pace pace;
    private final TransactionOperations transaction;
    private final SecureRandom random;
    private final Clock clock;

    IssueSender(
            IssueStore issues,
            CopyStore copies,
            PartStore parts,
            Subscriptions subscriptions,
            Letters letters,
            Couriers couriers,
            Pace pace,
            TransactionOperations transaction,
            SecureRandom random,
            Clock clock) {
        this.issues = issues;
        this.copies = copies;
        this.parts = parts;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.couriers = couriers;
        this.pace = pace;
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
    }

    /** @param stopping whether the node is going down: then it ends soon */
    Next send(UUID id, BooleanSupplier stopping) {
        return transaction.execute(status -> {
            if (!issues.isOurs(id)) {
                return issues.find(id).filter(Issue::isUnderWay).isPresent()
                        ? Next.after(WHILE_ANOTHER_SENDS)
                        : Next.NOTHING;
            }
            // This transaction does nothing but hold the lock: what is noted has to be kept long before it ends.
            try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
                return result(apart.submit(() -> slice(id, stopping)));
            }
        });
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending failed", e.getCause());
        }
    }

    private Next slice(UUID id, BooleanSupplier stopping) throws InterruptedException {
        Optional<Issue> found = issues.find(id).filter(Issue::isUnderWay);
        if (found.isEmpty()) {
            return Next.NOTHING;
        }
        if (found.get().state() == IssueState.CANCELLED) {
            return finish(id, true);
        }
        Optional<String> heldUp = handOver(found.get(), stopping);
        copies.exclude(id, clock.instant());
        issues.heldUp(id, heldUp.orElse(null), clock.instant());
        return next(id, heldUp.isPresent());
    }

    private Next next(UUID id, boolean isHeldUp) {
        Optional<Instant> waiting = copies.firstWaiting(id);
        if (waiting.isEmpty()) {
            return finish(id, false);
        }
        if (isHeldUp) {
            return Next.after(WHILE_HELD_UP);
        }
        return switch (issues.state(id)) {
            case SENDING -> Next.after(Duration.between(clock.instant(), waiting.get()));
            case CANCELLED -> finish(id, true);
            case DRAFT, PAUSED, FINISHED -> Next.NOTHING;
        };
    }

    private Next finish(UUID id, boolean cancelled) {
        transaction.executeWithoutResult(status -> {
            if (cancelled) {
                copies.excludeAll(id, clock.instant());
            }
            issues.finished(id, clock.instant());
        });
        return Next.NOTHING;
    }

    /** Why it ended early, where the mail server is in the way. */
    private Optional<String> handOver(Issue issue, BooleanSupplier stopping) throws InterruptedException {
        Instant until = clock.instant().plus(SLICE);
        Marks marks = new Marks(this::keep);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> keeping = threads.submit(() -> {
                marks.keepUntilEnd();
                return marks;
            });
            Carrying carrying = new Carrying(letters.of(issue, parts.of(issue.id())), couriers, pace, marks, clock);
            List<Future<Void>> carriers = carrying.begin(threads, pace.connections());
            try {
                BooleanSupplier goOn =
                        () -> !stopping.getAsBoolean() && clock.instant().isBefore(until);
                feed(issue.id(), carrying, goOn);
            } finally {
                carrying.end();
                carriers.forEach(IssueSender::ended);
                marks.end();
                ended(keeping);
            }
            carriers.forEach(IssueSender::result);
            return carrying.heldUp();
        }
    }

    // They end by themselves, and what is under way is to be noted.
    private static void ended(Future<?> thread) {
        boolean isInterrupted = false;
        while (!thread.isDone()) {
            try {
                thread.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                // Told by whoever asks for its result.
                break;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void feed(UUID issue, Carrying carrying, BooleanSupplier goOn) throws InterruptedException {
        int after = 0;
        while (carrying.isFree()) {
            if (!goOn.getAsBoolean() || issues.state(issue) != IssueState.SENDING) {
                carrying.drop();
                return;
            }
            // Nobody who has left meanwhile is among them.
            List<Copy> batch = copies.next(issue, after, pace.batch(), clock.instant());
            if (batch.isEmpty()) {
                return;
            }
            List<LinkToken> links =
                    batch.stream().map(copy -> LinkToken.random(random)).toList();
            copies.addLinks(
                    batch.stream().map(Copy::subscriber).toList(),
                    links.stream().map(LinkToken::hash).toList(),
                    clock.instant());
            for (int i = 0; i < batch.size() && carrying.isFree(); i++) {
                carrying.add(batch.get(i), links.get(i));
            }
            after = batch.getLast().place();
        }
    }

    private void keep(List<Mark> marks) {
        transaction.executeWithoutResult(status -> {
            copies.mark(marks, clock.instant());
            for (Mark mark : marks) {
                mark.refusal().ifPresent(reason -> subscriptions.bounced(mark.subscriber(), reason));
            }
        });
    }
}
