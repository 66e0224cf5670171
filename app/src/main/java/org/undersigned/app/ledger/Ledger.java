package org.undersigned.app.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TiledTree;
import org.undersigned.tlog.TlogProof;

/** Records bytes for ever and proves that it did. */
@Component
public class Ledger {
    private final LedgerStore store;
    private final LedgerSigner signer;
    private final Sequencer sequencer;
    private final Clock clock;

    Ledger(LedgerStore store, LedgerSigner signer, Sequencer sequencer, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /** Hands in an entry with the caller's transaction; it is in the log once {@link #await} returns. */
    @Transactional
    public void submit(UUID submission, byte[] entry) {
        store.submit(submission, entry, clock.instant());
    }

    /** Keeps the removable content that an entry names by its digest. */
    @Transactional
    public void keep(Hash digest, byte[] addendum) {
        store.addAddendum(digest, addendum);
    }

    /** Returns once the entry is in the log, durably. Not inside a transaction: it could wait for its own commit. */
    public EntryRecorded await(UUID submission) {
        return sequencer.await(submission);
    }

    public Optional<EntryRecorded> recorded(UUID submission) {
        return store.recorded(submission);
    }

    /** The latest state that this log has signed: a lower bound in time for whatever names it. */
    public Checkpoint latest() {
        return Checkpoint.parse(SignedNote.parse(signed()).text());
    }

    /** The latest checkpoint with its signatures (c2sp.org/tlog-checkpoint). */
    public String signed() {
        return store.latestCheckpoint().orElseThrow().note();
    }

    /** Proofs of several entries under one checkpoint, the latest, in the order asked for. */
    public List<TlogProof> prove(List<Long> leaves) {
        LedgerStore.Stored latest = store.latestCheckpoint().orElseThrow();
        SignedNote note = SignedNote.parse(latest.note());
        TiledTree tree = new TiledTree(latest.size(), store::read);
        return leaves.stream().map(leaf -> TlogProof.of(tree.prove(leaf), note)).toList();
    }

    public Optional<byte[]> entry(long leafIndex) {
        return store.entries(leafIndex, leafIndex + 1).stream().findFirst().map(Bytes::copy);
    }

    /** Empty where it was erased. */
    public Optional<byte[]> addendum(String sha256) {
        return store.addendum(sha256).map(Bytes::copy);
    }

    /** The keys of this log as a policy (c2sp.org/tlog-policy): both must have signed a checkpoint. */
    public String policy() {
        StringBuilder policy = new StringBuilder();
        signer.identity()
                .verifierKeys()
                .forEach(key -> policy.append("log ").append(key).append('\n'));
        return policy.append("quorum none\n").toString();
    }
}
