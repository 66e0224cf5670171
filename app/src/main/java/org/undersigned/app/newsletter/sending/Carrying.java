package org.undersigned.app.newsletter.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.undersigned.app.mail.Courier;
import org.undersigned.app.mail.Courier.Handed;
import org.undersigned.app.mail.Couriers;
import org.undersigned.app.web.LinkToken;

/** Several connections that hand copies over side by side. */
final class Carrying {
    private record Carried(Copy copy, LinkToken link) {}

    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Letters.ByLanguage letters;
    private final Couriers couriers;
    private final Pace pace;
    private final Marks marks;
    private final Clock clock;
    private final BlockingQueue<Optional<Carried>> queue;
    private volatile boolean isDropped;
    private final AtomicReference<String> heldUp = new AtomicReference<>("");
    private final List<Future<Void>> carriers = new ArrayList<>();

    Carrying(Letters.ByLanguage letters, Couriers couriers, Pace pace, Marks marks, Clock clock) {
        this.letters = letters;
        this.couriers = couriers;
        this.pace = pace;
        this.marks = marks;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(Math.max(pace.batch(), pace.connections()));
    }

    List<Future<Void>> begin(ExecutorService threads, int connections) {
        for (int i = 0; i < connections; i++) {
            carriers.add(threads.submit(() -> {
                carry();
                return null;
            }));
        }
        return List.copyOf(carriers);
    }

    /** Whether copies can be handed over: the mail server is there, and none of us has failed. */
    boolean isFree() {
        return heldUp.get().isEmpty() && carriers.stream().noneMatch(Future::isDone);
    }

    Optional<String> heldUp() {
        return Optional.of(heldUp.get()).filter(kind -> !kind.isEmpty());
    }

    /** Waits for a free connection; gives up once copies cannot be handed over. */
    void add(Copy copy, LinkToken link) throws InterruptedException {
        put(Optional.of(new Carried(copy, link)));
    }

    private void put(Optional<Carried> one) throws InterruptedException {
        boolean taken = false;
        while (!taken && carriers.stream().anyMatch(carrier -> !carrier.isDone())) {
            taken = queue.offer(one, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whoever has not been handed over yet goes on waiting. */
    void drop() {
        isDropped = true;
    }

    /** Each connection ends after what it is carrying. */
    void end() throws InterruptedException {
        for (int i = 0; i < carriers.size(); i++) {
            put(Optional.empty());
        }
    }

    private void carry() throws InterruptedException {
        CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
        try (Courier courier = couriers.open()) {
            for (Optional<Carried> next = queue.take(); next.isPresent(); next = queue.take()) {
                Optional<Mark> mark = hand(courier, next.get());
                // Not one more before the last but one is kept: at most two can be in doubt.
                before.join();
                before = mark.map(marks::add).orElse(before);
            }
            before.join();
        }
    }

    /** Empty where nothing has happened to it. */
    private Optional<Mark> hand(Courier courier, Carried carried) throws InterruptedException {
        if (isDropped || !heldUp.get().isEmpty()) {
            return Optional.empty();
        }
        pace.await();
        Copy copy = carried.copy();
        Courier.ListMail mail =
                letters.in(copy.language(), copy.parts()).copy(copy.id(), copy.email(), Optional.of(carried.link()));
        return switch (courier.hand(mail)) {
            case Handed.Taken taken -> Optional.of(Mark.sent(copy));
            case Handed.Refused refused -> Optional.of(Mark.refused(copy, refused.reason()));
            case Handed.Later later -> Optional.of(later(copy, later.answer()));
            case Handed.HeldUp why -> {
                heldUp.set(why.kind());
                yield Optional.empty();
            }
        };
    }

    private Mark later(Copy copy, String answer) {
        int tries = copy.tries() + 1;
        if (tries >= MOST_TRIES) {
            return Mark.givenUp(copy);
        }
        Instant next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
        return Mark.later(copy, answer, next);
    }
}
