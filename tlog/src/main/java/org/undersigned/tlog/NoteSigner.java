package org.undersigned.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.List;

/** A private key of a log or a witness that signs checkpoints, with the verifier key that belongs to it. */
public final class NoteSigner {
    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private NoteSigner(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    /** A new key of type 0x01 (Ed25519), 0x04 (Ed25519 cosignature) or 0x06 (ML-DSA-44 cosignature). */
    public static NoteSigner generate(String name, int type, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm(type));
            if (algorithm(type).equals(RawKeys.ED25519)) {
                generator.initialize(255, random);
            }
            KeyPair pair = generator.generateKeyPair();
            return new NoteSigner(VerifierKey.of(name, type, RawKeys.raw(pair.getPublic())), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + algorithm(type), e);
        }
    }

    /** Reads what {@link #stored} wrote: the verifier key, then the private key as PKCS #8 in base64. */
    public static NoteSigner restore(String stored) {
        String[] lines = stored.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new IllegalArgumentException("not a stored signing key");
        }
        VerifierKey verifierKey = VerifierKey.parse(lines[0]);
        try {
            PrivateKey key = KeyFactory.getInstance(algorithm(verifierKey.type()))
                    .generatePrivate(new PKCS8EncodedKeySpec(CanonicalBase64.decode(lines[1])));
            NoteSigner signer = new NoteSigner(verifierKey, key);
            signer.requireMatchingKeys();
            if (!signer.stored().equals(stored)) {
                throw new IllegalArgumentException("a stored signing key that is not in its one form");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a stored signing key", e);
        }
    }

    // A file put together from two keys would sign checkpoints that nobody can verify.
    private void requireMatchingKeys() {
        Checkpoint probe = new Checkpoint("probe", 0, MerkleTree.EMPTY_ROOT);
        NoteSignature line = sign(probe, Instant.EPOCH);
        if (!verifierKey.verifies(new SignedNote(probe.text(), List.of(line)), line)) {
            throw new IllegalArgumentException("a stored signing key whose halves do not belong together");
        }
    }

    /** For a file that only its owner can read. */
    public String stored() {
        return verifierKey + "\n" + CanonicalBase64.encode(privateKey.getEncoded()) + "\n";
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Signs without looking: whoever calls it sees to it that no checkpoint contradicts an earlier one of its log.
     *
     * @param time goes into a cosignature, in whole seconds; an Ed25519 log signature carries none
     */
    public NoteSignature sign(Checkpoint checkpoint, Instant time) {
        long seconds = time.getEpochSecond();
        byte[] signature = switch (verifierKey.type()) {
            case VerifierKey.ED25519 -> raw(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            case VerifierKey.ED25519_COSIGNATURE ->
                Cosignature.encode(seconds, raw(Cosignature.ed25519Message(seconds, checkpoint.text())));
            case VerifierKey.ML_DSA_44_COSIGNATURE ->
                Cosignature.encode(seconds, raw(Cosignature.subtreeMessage(verifierKey.name(), seconds, checkpoint)));
            default -> throw new IllegalStateException("nobody signs with type " + verifierKey.type());
        };
        return new NoteSignature(verifierKey.name(), verifierKey.id(), signature);
    }

    private byte[] raw(byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm(verifierKey.type()));
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private static String algorithm(int type) {
        return switch (type) {
            case VerifierKey.ED25519, VerifierKey.ED25519_COSIGNATURE -> RawKeys.ED25519;
            case VerifierKey.ML_DSA_44_COSIGNATURE -> RawKeys.ML_DSA_44;
            default -> throw new IllegalArgumentException("nobody signs with type " + type);
        };
    }
}
