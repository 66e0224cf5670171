package org.undersigned.app.ledger;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSigner;

/** Under which name this log signs, and with which keys. A new database gets both, and the checkpoint of an empty tree. */
@Component
class LedgerSigner {
    private final LedgerIdentity identity;
    private final CheckpointSigner checkpoints;
    private final Clock clock;

    LedgerSigner(
            LedgerStore store, LedgerKeys keys, SiteAddress address, TransactionOperations transaction, Clock clock) {
        this.clock = clock;
        LedgerIdentity known =
                transaction.execute(status -> store.identity().orElseGet(() -> begin(store, keys, address)));
        if (known == null) {
            throw new LedgerHalted("The ledger has no identity.");
        }
        this.identity = known;
        this.checkpoints = new CheckpointSigner(known.origin(), keys.of(known));
    }

    // The lock keeps two nodes from beginning the same database twice.
    private LedgerIdentity begin(LedgerStore store, LedgerKeys keys, SiteAddress address) {
        store.lock();
        return store.identity().orElseGet(() -> {
            String origin = address.authority() + "/ledger";
            List<NoteSigner> made = keys.create(origin);
            LedgerIdentity created = new LedgerIdentity(origin, LedgerKeys.verifierKeys(made));
            store.setIdentity(created);
            CheckpointSigner signer = new CheckpointSigner(origin, made);
            String note = signer.sign(0, MerkleTree.EMPTY_ROOT, clock.instant()).toString();
            store.addCheckpoint(
                    new LedgerStore.Stored(0, MerkleTree.EMPTY_ROOT, note), OptionalLong.empty(), clock.instant());
            return created;
        });
    }

    LedgerIdentity identity() {
        return identity;
    }

    LedgerStore.Stored sign(long size, Hash root) {
        return new LedgerStore.Stored(
                size, root, checkpoints.sign(size, root, clock.instant()).toString());
    }
}
