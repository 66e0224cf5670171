package org.undersigned.app.ledger;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
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
    private final String origin;
    private final LedgerKeys keys;
    private final Clock clock;

    LedgerSigner(
            LedgerStore store,
            LedgerKeyStore identity,
            LedgerKeys keys,
            SiteAddress address,
            TransactionOperations transaction,
            Clock clock) {
        this.keys = keys;
        this.clock = clock;
        String known = transaction.execute(status ->
                identity.origin().orElseGet(() -> begin(store, identity, address.authority() + "/ledger")));
        if (known == null) {
            throw new LedgerHalted("The ledger has no name.");
        }
        this.origin = known;
        // A node that lacks a key is told so at its start, not at the first signature.
        keys.signing();
    }

    // The lock keeps two nodes from beginning the same database twice.
    private String begin(LedgerStore store, LedgerKeyStore identity, String name) {
        store.lock();
        return identity.origin().orElseGet(() -> {
            List<NoteSigner> made = keys.create(name);
            identity.begin(name, LedgerKeys.verifierKeys(made));
            String note = new CheckpointSigner(name, made)
                    .sign(0, MerkleTree.EMPTY_ROOT, clock.instant())
                    .toString();
            store.addCheckpoint(
                    new LedgerStore.Stored(0, MerkleTree.EMPTY_ROOT, note), OptionalLong.empty(), clock.instant());
            return name;
        });
    }

    String origin() {
        return origin;
    }

    /** Begins to sign, with the keys of this moment, while the caller goes on: it takes as long as many rows do. */
    CompletableFuture<LedgerStore.Stored> sign(long size, Hash root) {
        CheckpointSigner signer = new CheckpointSigner(origin, keys.signing());
        return CompletableFuture.supplyAsync(() -> new LedgerStore.Stored(
                size, root, signer.sign(size, root, clock.instant()).toString()));
    }
}
