package org.undersigned.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.Tile;
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
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.signer = signer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Returns once the entry is in the log, durably. To be called outside any transaction, after the submitter's. */
    EntryRecorded await(UUID submission) {
        CompletableFuture<EntryRecorded> mine = new CompletableFuture<>();
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
        int taken;
        do {
            taken = sequence();
        } while (taken == LARGEST_BATCH);
    }

    private int sequence() {
        if (halted) {
            throw new LedgerHalted("The ledger has stopped, so that it contradicts nothing it has signed.");
        }
        List<EntryRecorded> recorded;
        try {
            recorded = transaction.execute(status -> integrate());
        } catch (DuplicateKeyException e) {
            throw halt(e);
        }
        if (recorded == null) {
            return 0;
        }
        recorded.forEach(entry -> {
            CompletableFuture<EntryRecorded> waiting = awaited.get(entry.submission());
            if (waiting != null) {
                waiting.complete(entry);
            }
        });
        return recorded.size();
    }

    // Under the advisory lock nobody can extend the tree beside us: the history has been tampered with, or two logs
    // share these rows. After a restart the last stored checkpoint decides.
    private LedgerHalted halt(DuplicateKeyException cause) {
        halted = true;
        LedgerHalted reason = new LedgerHalted("The tree was extended by somebody else: the ledger stops.", cause);
        LOG.error("ledger halted", reason);
        return reason;
    }

    private List<EntryRecorded> integrate() {
        store.lock();
        List<LedgerStore.Waiting> waiting = store.takeWaiting(LARGEST_BATCH);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        LedgerStore.Stored latest = store.latestCheckpoint().orElseThrow();
        List<EntryRecorded> recorded = new ArrayList<>();
        List<Hash> leaves = new ArrayList<>();
        store.addEntries(latest.size(), waiting, now);
        for (LedgerStore.Waiting entry : waiting) {
            long index = latest.size() + leaves.size();
            leaves.add(MerkleTree.leafHash(entry.entry().copy()));
            recorded.add(new EntryRecorded(entry.submission(), index, now));
        }
        TiledTree.Appended grown = new TiledTree(latest.size(), store::read).append(leaves);
        for (Tile tile : grown.tiles()) {
            store.addTile(tile);
        }
        store.addCheckpoint(signer.sign(grown.size(), grown.root()), OptionalLong.of(latest.size()), now);
        recorded.forEach(events::publishEvent);
        return recorded;
    }
}
