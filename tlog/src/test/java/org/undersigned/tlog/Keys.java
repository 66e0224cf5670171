package org.undersigned.tlog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** A log and a witness for tests. */
final class Keys {
    static final String ORIGIN = "talla.example/ledger";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final NoteSigner LOG = ed25519(ORIGIN);
    static final NoteSigner LOG_ML_DSA = NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, random());
    static final NoteSigner WITNESS = witness("witness.example");

    private Keys() {}

    static NoteSigner ed25519(String name) {
        return NoteSigner.generate(name, VerifierKey.ED25519, random());
    }

    static NoteSigner witness(String name) {
        return NoteSigner.generate(name, VerifierKey.ED25519_COSIGNATURE, random());
    }

    private static SecureRandom random() {
        return new SecureRandom();
    }

    static SignedNote checkpoint(long size, Hash root) {
        return signed(new Checkpoint(ORIGIN, size, root), LOG, LOG_ML_DSA);
    }

    static SignedNote signed(Checkpoint checkpoint, NoteSigner... signers) {
        return new SignedNote(
                checkpoint.text(),
                List.of(signers).stream()
                        .map(signer -> signer.sign(checkpoint, NOON))
                        .toList());
    }

    /** Of a key that nobody knows. */
    static NoteSignature unknownLine(int number) {
        return new NoteSignature("unknown.example/" + number, number, new byte[] {1, 2, 3});
    }
}
