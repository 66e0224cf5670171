package org.undersigned.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.EntryBundle;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;
import org.undersigned.tlog.TlogProof;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;

/** Records bytes for ever and proves that it did. */
@Component
public class Ledger {
    /**
     * How far it is.
     *
     * @param size entries of the latest checkpoint
     * @param signedAt when that was signed
     * @param waiting entries that are submitted and not in the log
     * @param oldestWaiting when the first of them was submitted
     */
    public record State(long size, Instant signedAt, long waiting, Optional<Instant> oldestWaiting) {}

    private final LedgerStore store;
    private final LedgerSigner signer;
    private final Sequencer sequencer;
    private final Witnesses witnesses;
    private final WitnessStore witnessStore;
    private final LedgerKeyStore keys;
    private final Clock clock;

    Ledger(
            LedgerStore store,
            LedgerSigner signer,
            Sequencer sequencer,
            Witnesses witnesses,
            WitnessStore witnessStore,
            LedgerKeyStore keys,
            Clock clock) {
        this.store = store;
        this.signer = signer;
        this.sequencer = sequencer;
        this.witnesses = witnesses;
        this.witnessStore = witnessStore;
        this.keys = keys;
        this.clock = clock;
    }

    /** Hands in an entry with the caller's transaction; it is in the log once {@link #await} returns. */
    @Transactional
    public void submit(UUID submission, byte[] entry) {
        submit(List.of(Submission.of(submission, entry)));
    }

    /** The same of several, in this order. */
    @Transactional
    public void submit(List<Submission> submissions) {
        if (!sequencer.takes(submissions)) {
            store.submit(submissions, clock.instant());
        }
    }

    /** Keeps removable contents that entries name by their digests; for nobody's eyes until they are disclosed. */
    @Transactional
    public void keep(List<Addendum> addenda) {
        store.addAddenda(addenda);
    }

    /** From now on anybody may read these contents. */
    @Transactional
    public void disclose(List<String> sha256) {
        store.disclose(sha256, clock.instant());
    }

    /**
     * Removes the content for good, and logs that it was. The entry that named it stays, and so do tree, proofs and
     * counts. Empty where there is no such content.
     *
     * @return the submission of the `erasure` entry
     */
    @Transactional
    public Optional<UUID> erase(String sha256) {
        if (!store.deleteAddendum(sha256, clock.instant())) {
            return Optional.empty();
        }
        UUID submission = UUID.randomUUID();
        submit(submission, LedgerEntry.erasure(sha256).encode());
        return Optional.of(submission);
    }

    /**
     * Does what submits entries in a transaction that ends with all of them in the log: one commit for both. Not inside
     * another transaction.
     */
    public <T> T recording(Supplier<T> submitting) {
        return sequencer.recording(submitting);
    }

    /** Returns once the entry is in the log, durably. Not inside a transaction: it could wait for its own commit. */
    public EntryRecorded await(UUID submission) {
        return sequencer.await(submission);
    }

    /** Sequences what waits now: for a job, which has nobody to answer. Not inside a transaction. */
    public void sequence() {
        sequencer.sweep();
    }

    public Optional<EntryRecorded> recorded(UUID submission) {
        return store.recorded(submission);
    }

    /** In one query. */
    public State state() {
        return store.state();
    }

    /** Whether this node has stopped recording, until it is started again. */
    public boolean isHalted() {
        return sequencer.isHalted();
    }

    /** The latest state that this log has signed: a lower bound in time for whatever names it. */
    public Checkpoint latest() {
        return Checkpoint.parse(
                SignedNote.parse(store.latestCheckpoint().orElseThrow().note()).text());
    }

    /** The latest checkpoint with its signatures, and the cosignatures that it has so far (c2sp.org/tlog-checkpoint). */
    public String signed() {
        return cosigned(store.latestCheckpoint().orElseThrow()).toString();
    }

    /**
     * Proves entries, in the order asked for, under the oldest checkpoint that has them all, bears signatures of the keys in
     * use and cosignatures of enough witnesses; else under the latest. So whoever proves the same later proves it with the
     * same bytes.
     */
    public Proofs prove(List<Long> leaves) {
        long needed = leaves.stream().mapToLong(leaf -> leaf + 1).max().orElse(0);
        long least = Math.max(needed, keys.sizeAtLastChange());
        int quorum = witnesses.quorum();
        LedgerStore.Stored checkpoint = (quorum == 0
                        ? store.checkpointFrom(least)
                        : witnessStore.oldestCosigned(quorum, least).flatMap(store::checkpoint))
                .or(store::latestCheckpoint)
                .orElseThrow();
        SignedNote note = cosigned(checkpoint);
        Policy policy = Policy.parse(policy());
        TiledTree tree = new TiledTree(checkpoint.size(), store::read);
        return new Proofs(
                leaves.stream()
                        .map(leaf -> TlogProof.of(tree.prove(leaf), note))
                        .toList(),
                new Proofs.Standing(policy.cosigners(note).size(), policy.witnesses(), policy.isQuorumMet(note)));
    }

    private SignedNote cosigned(LedgerStore.Stored checkpoint) {
        return SignedNote.parse(checkpoint.note()).with(witnessStore.cosignatures(checkpoint.size()));
    }

    /** The hashes of a tile of the signed tree. */
    public Optional<byte[]> tile(TilePath path) {
        return isSigned(path) ? store.hashes(path) : Optional.empty();
    }

    /** The entries under a tile of level 0, as a bundle (c2sp.org/tlog-tiles, "Log Entries"). */
    public Optional<byte[]> bundle(TilePath path) {
        if (path.level() != 0 || !isSigned(path)) {
            return Optional.empty();
        }
        long from = path.number() * TilePath.FULL;
        return Optional.of(EntryBundle.encode(store.entries(from, from + path.width()).stream()
                .map(Bytes::copy)
                .toList()));
    }

    // What is asked beyond the signed tree is not there yet, and nobody may cache that it is.
    private boolean isSigned(TilePath path) {
        long hashes = TilePath.hashesAt(path.level(), latest().size());
        return path.number() <= hashes / TilePath.FULL && path.number() * TilePath.FULL + path.width() <= hashes;
    }

    public Optional<byte[]> entry(long leafIndex) {
        return store.entries(leafIndex, leafIndex + 1).stream().findFirst().map(Bytes::copy);
    }

    /** Those that are there, by their places. */
    public Map<Long, byte[]> entriesAt(List<Long> leafIndexes) {
        Map<Long, byte[]> found = new HashMap<>();
        store.entriesAt(leafIndexes).forEach((place, entry) -> found.put(place, entry.copy()));
        return found;
    }

    /** Empty where it was erased. */
    public Optional<byte[]> addendum(String sha256) {
        return store.addendum(sha256).map(Bytes::copy);
    }

    /** Those that are there, by their digests. */
    public Map<String, byte[]> addenda(List<String> sha256) {
        Map<String, byte[]> found = new HashMap<>();
        store.addenda(sha256).forEach((digest, content) -> found.put(digest, content.copy()));
        return found;
    }

    /** The same for anybody: empty also where nobody may read it yet. */
    public Optional<byte[]> disclosedAddendum(String sha256) {
        return store.disclosedAddendum(sha256).map(Bytes::copy);
    }

    /** Digests of what was disclosed since then and is there. */
    public List<String> disclosedSince(Instant moment) {
        return store.disclosedSince(moment);
    }

    /** Digests of what was erased since then. */
    public List<String> erasedSince(Instant moment) {
        return store.erasedSince(moment);
    }

    public String origin() {
        return signer.origin();
    }

    /** Verifier keys that this log signs with now (c2sp.org/signed-note). */
    public List<String> verifierKeys() {
        return keys.current();
    }

    /** Keys of this log and of its witnesses as a policy (c2sp.org/tlog-policy). */
    public String policy() {
        StringBuilder policy = new StringBuilder();
        verifierKeys().forEach(key -> policy.append("log ").append(key).append('\n'));
        return policy.append(witnesses.policyLines()).toString();
    }
}
