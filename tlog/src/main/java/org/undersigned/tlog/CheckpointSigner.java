package org.undersigned.tlog;

import java.time.Instant;
import java.util.List;

/**
 * Signs a log's checkpoints with all its keys. Whoever calls it sees to it that no checkpoint contradicts an earlier one
 * (c2sp.org/tlog-checkpoint).
 */
public final class CheckpointSigner {
    private final String origin;
    private final List<NoteSigner> signers;

    /** @param signers keys whose name is the origin; a log that witnesses are to sign for has an Ed25519 one */
    public CheckpointSigner(String origin, List<NoteSigner> signers) {
        this.origin = origin;
        this.signers = List.copyOf(signers);
        if (signers.isEmpty()
                || signers.stream().anyMatch(s -> !s.verifierKey().name().equals(origin))) {
            throw new IllegalArgumentException("a log's keys bear the name of its origin");
        }
    }

    public String origin() {
        return origin;
    }

    public SignedNote sign(long size, Hash root, Instant time) {
        Checkpoint checkpoint = new Checkpoint(origin, size, root);
        return new SignedNote(
                checkpoint.text(),
                signers.stream().map(signer -> signer.sign(checkpoint, time)).toList());
    }
}
