package org.undersigned.verify.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TlogProof;
import org.undersigned.tlog.TlogProofReader;
import org.undersigned.verify.LedgerEntry;

/**
 * Reads entries of a bundle and checks that they are in the ledger. All proofs of a bundle lead to one checkpoint: what
 * stands before what is the order of one tree, and its signatures are checked once.
 */
final class ProvenEntries {
    private final BundleFiles files;
    private final Policy policy;
    private final boolean isReadersPolicy;
    private final Results results;
    private final TlogProofReader proofs = new TlogProofReader();
    private final Set<Long> places = new HashSet<>();
    private @Nullable SignedNote checkpoint;
    private boolean isAccepted;

    /** An entry that is in the ledger, and where. */
    record Placed(LedgerEntry entry, long index) {}

    ProvenEntries(BundleFiles files, Policy policy, boolean isReadersPolicy, Results results) {
        this.files = files;
        this.policy = policy;
        this.isReadersPolicy = isReadersPolicy;
        this.results = results;
    }

    /** The entry, if it has this type and stands in the ledger as its proof says; else the results say what is wrong. */
    Optional<Placed> read(String entryName, String proofName, LedgerEntry.Type type) throws BundleRefused {
        byte[] bytes = files.bytes(entryName);
        try {
            LedgerEntry entry = LedgerEntry.parse(bytes);
            TlogProof proof = proofs.read(files.bytes(proofName));
            if (entry.type() != type) {
                results.wrong(entryName, "the entry is of another type");
            } else if (!proof.includes(bytes)) {
                results.wrong(proofName, "the proof does not lead from this entry to the checkpoint");
            } else if (!places.add(proof.index())) {
                results.wrong(entryName, "the same entry stands twice in the bundle");
            } else if (isAccepted(proofName, proof.checkpoint())) {
                return Optional.of(new Placed(entry, proof.index()));
            }
        } catch (IllegalArgumentException e) {
            results.wrong(entryName, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    Optional<Placed> read(String folder, LedgerEntry.Type type) throws BundleRefused {
        return read(folder + BundleWriter.ENTRY, folder + BundleWriter.PROOF, type);
    }

    private boolean isAccepted(String proofName, SignedNote note) {
        if (checkpoint == null) {
            checkpoint = note;
            isAccepted = judge(note);
        } else if (!checkpoint.equals(note)) {
            results.wrong(proofName, "the proof leads to another checkpoint than the first");
            return false;
        }
        return isAccepted;
    }

    private boolean judge(SignedNote note) {
        List<String> objections = policy.signatureObjections(note);
        objections.forEach(objection -> results.wrong("The ledger's checkpoint", objection));
        if (!objections.isEmpty()) {
            return false;
        }
        Checkpoint committed = Checkpoint.parse(note.text());
        results.checked("The ledger %s has signed its state of %d entries with every key that the policy names."
                .formatted(committed.origin(), committed.size()));
        Set<String> cosigners = policy.cosigners(note);
        if (!cosigners.isEmpty()) {
            results.checked("Witnesses have cosigned that state: " + String.join(", ", cosigners) + ".");
        }
        if (!policy.isQuorumMet(note)) {
            reportMissedQuorum(cosigners.size());
        }
        return true;
    }

    private void reportMissedQuorum(int cosigners) {
        String counted = "%d of %d witnesses have cosigned the checkpoint".formatted(cosigners, policy.witnesses());
        if (isReadersPolicy) {
            results.wrong("The ledger's checkpoint", counted + ", and your policy asks for more");
        } else {
            // A checkpoint is cosigned some moments after it is made: a bundle may be older than that.
            results.notCheckable(counted + "; the ledger's policy asks for more: ask for a newer bundle.");
        }
    }
}
