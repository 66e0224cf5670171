package org.undersigned.app.cast;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.undersigned.app.commands.Visitor;

/** Representatives with links of {@link InvitedRows} who sign one after the other, several at once. */
public final class Signers {
    private static final long PAUSE = 200_000_000;

    private final String site;
    private final int last;
    private final AtomicInteger next;
    private final ConcurrentLinkedQueue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

    /** Those of these numbers, both included. */
    public Signers(String site, int first, int last) {
        this.site = site;
        this.last = last;
        this.next = new AtomicInteger(first);
    }

    /** Numbers of whoever was told that they have signed. */
    public Collection<Integer> acknowledged() {
        return acknowledged;
    }

    /** Each presses once; whoever sees an error goes home. */
    public List<Thread> pressOnce(int atOnce) {
        return IntStream.range(0, atOnce)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int i = next.getAndIncrement(); i <= last; i = next.getAndIncrement()) {
                        sign(i);
                    }
                }))
                .toList();
    }

    /** Each presses until they have signed, unless that is over. */
    public List<Thread> pressAgain(int atOnce, BooleanSupplier over) {
        return IntStream.range(0, atOnce)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int i = next.getAndIncrement(); i <= last; i = next.getAndIncrement()) {
                        while (!sign(i) && !over.getAsBoolean()) {
                            LockSupport.parkNanos(PAUSE);
                        }
                    }
                }))
                .toList();
    }

    public static void join(List<Thread> signers) throws InterruptedException {
        for (Thread signer : signers) {
            signer.join();
        }
    }

    private boolean sign(int number) {
        try {
            Visitor representative = new Visitor();
            Visitor.Page page = representative.open(InvitedRows.link(site, number));
            if (page.document().select("[data-signed]").isEmpty()) {
                page = representative.send(page, "/signature", Map.of("role", "Chair", "authority", "board-decision"));
            }
            if (page.document().select("[data-signed]").isEmpty()) {
                return false;
            }
            acknowledged.add(number);
            return true;
        } catch (IOException away) {
            return false;
        }
    }
}
