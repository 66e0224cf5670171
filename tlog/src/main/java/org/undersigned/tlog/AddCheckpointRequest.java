package org.undersigned.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks a witness to cosign a checkpoint (c2sp.org/tlog-witness, "add-checkpoint").
 *
 * @param oldSize of the tree that the witness is thought to have seen last; 0 if none
 * @param proof consistency proof from there, at most 63 hashes
 */
public record AddCheckpointRequest(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    /** Longest request that is read, in bytes: a proof and a note with a hundred signatures fit. */
    public static final int LONGEST = 1_000_000;

    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    public AddCheckpointRequest {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("not a request to a witness");
        }
    }

    /** Refuses leading zeros, hashes that are not canonical base64, more than 63 of them, and what is no signed note. */
    public static AddCheckpointRequest parse(byte[] body) {
        String text = Utf8.decode(body, LONGEST);
        int blank = text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith(OLD)) {
            throw new IllegalArgumentException("not a request to a witness");
        }
        List<String> lines = List.of(text.substring(OLD.length(), blank).split("\n", LONGEST_PROOF + 2));
        return new AddCheckpointRequest(
                Decimal.parse(lines.getFirst()),
                lines.subList(1, lines.size()).stream().map(Hash::fromBase64).toList(),
                SignedNote.parse(text.substring(blank + 2)));
    }

    public byte[] encode() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash.toBase64()).append('\n'));
        return body.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
