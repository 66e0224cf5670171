package org.undersigned.tlog;

import java.util.List;
import java.util.Optional;

/**
 * A log as a witness knows it: its keys, and the latest checkpoint that the witness has cosigned (c2sp.org/tlog-witness,
 * "add-checkpoint"). Decides; storing the new checkpoint, atomically and durably before any answer, is the caller's.
 *
 * @param keys of which one at least must have signed, and none wrongly
 * @param size of the tree that was cosigned last; 0 if none was
 */
public record WitnessedLog(String origin, List<VerifierKey> keys, long size, Hash root) {
    public WitnessedLog {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> !key.name().equals(origin))) {
            throw new IllegalArgumentException("a log's keys bear the name of its origin");
        }
    }

    /** What a witness answers, with the status that the specification gives it. */
    public sealed interface Verdict {
        /** 200: to be stored, then cosigned. */
        record Accepted(Checkpoint checkpoint) implements Verdict {}

        /** 400: the request is none. */
        record Malformed(String reason) implements Verdict {}

        /** 403: no key that is known for this log has signed it, or one of their signatures is wrong. */
        record Untrusted() implements Verdict {}

        /** 409: the witness has seen another size; the asker goes on from there. */
        record Outdated(long size) implements Verdict {}

        /**
         * 422: the log's own keys have signed what does not follow from what they signed before.
         *
         * @param isFork whether it proves that the log has two histories: two roots of one size
         */
        record Inconsistent(Checkpoint checkpoint, boolean isFork) implements Verdict {}
    }

    public Verdict judge(AddCheckpointRequest request) {
        Optional<Checkpoint> parsed = Checkpoint.tryParse(request.checkpoint().text());
        if (parsed.isEmpty()) {
            return new Verdict.Malformed("the note is no checkpoint");
        }
        Checkpoint checkpoint = parsed.get();
        if (!checkpoint.origin().equals(origin) || !isTrusted(request.checkpoint())) {
            return new Verdict.Untrusted();
        }
        if (request.oldSize() > checkpoint.size()) {
            return new Verdict.Malformed("the old size is more than the checkpoint's");
        }
        // A fork shows before the sizes are compared: whoever sends it need not know what the witness has seen.
        boolean isFork =
                checkpoint.size() == size && size > 0 && !checkpoint.root().equals(root);
        if (isFork) {
            return new Verdict.Inconsistent(checkpoint, true);
        }
        if (request.oldSize() != size) {
            return new Verdict.Outdated(size);
        }
        return follows(request, checkpoint)
                ? new Verdict.Accepted(checkpoint)
                : new Verdict.Inconsistent(checkpoint, false);
    }

    private boolean isTrusted(SignedNote note) {
        List<VerifierKey.Judgement> judgements =
                keys.stream().map(key -> key.judge(note)).toList();
        return judgements.contains(VerifierKey.Judgement.GOOD) && !judgements.contains(VerifierKey.Judgement.WRONG);
    }

    private boolean follows(AddCheckpointRequest request, Checkpoint checkpoint) {
        if (checkpoint.size() == 0 && !checkpoint.root().equals(MerkleTree.EMPTY_ROOT)) {
            return false;
        }
        if (size == 0) {
            return request.proof().isEmpty();
        }
        return new ConsistencyProof(size, checkpoint.size(), request.proof()).holds(root, checkpoint.root());
    }
}
