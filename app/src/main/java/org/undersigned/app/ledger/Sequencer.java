package org.undersigned.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.TiledTree;

/**
 * Gives waiting entries their place in the log.
 *
 * <p>Order of writing, in one transaction under one advisory lock: entries, tiles, then the checkpoint, whose row is
 * the compare-and-set. Nothing is shown or acknowledged before the commit. Whoever waits for an entry sequences all
 * that waits, so a crowd shares transactions: while one batch commits, the next gathers behind the lock.
 */
@Component
class Sequencer {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int LARGEST_BATCH = 1000;

    private static final ScopedValue<List<Submission>> SUBMITTED = ScopedValue.newInstance();

    private final LedgerStore store;
    private final LedgerSigner signer;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<UUID, CompletableFuture<EntryRecorded>> awaited = new ConcurrentHashMap<>();
    private volatile boolean halted;

    Sequencer(
            LedgerStore store,
            LedgerSigner signer,
            RestoredLedger confirmed,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.signer = signer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it has stopped until a restart. */
    boolean isHalted() {
        return halted;
    }

    /** Does what submits, and sequences that and all that waits, in one transaction. */
    <T> T recording(Supplier<T> submitting) {
        List<Submission> submitted = new ArrayList<>();
        List<EntryRecorded> recorded = new ArrayList<>();
        turn.lock();
        try {
            T result = locked(() -> {
                T made = ScopedValue.where(SUBMITTED, submitted).call(submitting::get);
                integrateWaiting(recorded);
                recorded.addAll(integrate(submitted));
                return made;
            });
            tell(recorded);
            return result;
        } finally {
            turn.unlock();
        }
    }

    private void integrateWaiting(List<EntryRecorded> recorded) {
        List<Submission> waiting;
        do {
            waiting = store.takeWaiting(LARGEST_BATCH);
            recorded.addAll(integrate(waiting));
        } while (waiting.size() == LARGEST_BATCH);
    }

    /** Takes what is submitted while {@link #recording} does it, and so need not wait in a row. False elsewhere. */
    boolean takes(List<Submission> submissions) {
        if (!SUBMITTED.isBound()) {
            return false;
        }
        SUBMITTED.get().addAll(submissions);
        return true;
    }

    /** Returns once the entry is in the log, durably. To be called outside any transaction, after the submitter's. */
    EntryRecorded await(UUID submission) {
        CompletableFuture<EntryRecorded> mine = new CompletableFuture<>();
        Optional<EntryRecorded> already = store.recorded(submission);
        if (already.isPresent()) {
            return already.get();
        }
        awaited.put(submission, mine);
        try {
            turn.lock();
            try {
                if (!mine.isDone()) {
                    sequenceAll();
                }
            } finally {
                turn.unlock();
            }
            // Another node, or the sweep of a moment ago, may have sequenced it.
            return mine.isDone() ? mine.join() : store.recorded(submission).orElseThrow();
        } finally {
            awaited.remove(submission);
        }
    }

    /** Sequences what waits, for whoever submitted it and went away. */
    void sweep() {
        turn.lock();
        try {
            sequenceAll();
        } finally {
            turn.unlock();
        }
    }

    private void sequenceAll() {
        List<EntryRecorded> recorded;
        do {
            recorded = locked(() -> integrate(store.takeWaiting(LARGEST_BATCH)));
            tell(recorded);
        } while (recorded.size() == LARGEST_BATCH);
    }

    // The lock comes first: rows that a submitter holds would else wait for it, and its holder for them.
    private <T> T locked(Supplier<T> work) {
        if (halted) {
            throw new LedgerHalted("The ledger has stopped, so that it contradicts nothing it has signed.");
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                store.lock();
                return work.get();
            }));
        } catch (Extended e) {
            throw halt(e);
        }
    }

    private void tell(List<EntryRecorded> recorded) {
        recorded.forEach(entry -> {
            CompletableFuture<EntryRecorded> waiting = awaited.get(entry.submission());
            if (waiting != null) {
                waiting.complete(entry);
            }
        });
    }

    // Under the advisory lock nobody can extend the tree beside us: the history has been tampered with, or two logs
    // share these rows. After a restart the last stored checkpoint decides.
    private LedgerHalted halt(Extended cause) {
        halted = true;
        LedgerHalted reason = new LedgerHalted("The tree was extended by somebody else: the ledger stops.", cause);
        LOG.error("ledger halted", reason);
        return reason;
    }

    /** A place in the tree was taken. */
    private static final class Extended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Extended(DuplicateKeyException cause) {
            super(cause);
        }
    }

    private List<EntryRecorded> integrate(List<Submission> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        LedgerStore.Stored latest = store.latestCheckpoint().orElseThrow();
        List<EntryRecorded> recorded = new ArrayList<>();
        List<Hash> leaves = new ArrayList<>();
        for (Submission entry : waiting) {
            recorded.add(new EntryRecorded(entry.id(), latest.size() + leaves.size(), now));
            leaves.add(MerkleTree.leafHash(entry.entry().copy()));
        }
        CompletableFuture<LedgerStore.Stored> checkpoint = extend(latest, waiting, leaves, now);
        events.publishEvent(new EntriesRecorded(recorded));
        unlessExtended(() -> store.addCheckpoint(checkpoint.join(), OptionalLong.of(latest.size()), now));
        return recorded;
    }

    // The signatures are made meanwhile, and stored last.
    private CompletableFuture<LedgerStore.Stored> extend(
            LedgerStore.Stored latest, List<Submission> waiting, List<Hash> leaves, Instant now) {
        unlessExtended(() -> store.addEntries(latest.size(), waiting, now));
        TiledTree.Appended grown = new TiledTree(latest.size(), store::read).append(leaves);
        CompletableFuture<LedgerStore.Stored> checkpoint = signer.sign(grown.size(), grown.root());
        store.addTiles(grown.tiles());
        return checkpoint;
    }

    private static void unlessExtended(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new Extended(e);
        }
    }
}
