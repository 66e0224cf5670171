package org.undersigned.app.ledger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.Fetched;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.tlog.AddCheckpointRequest;
import org.undersigned.tlog.ConsistencyProof;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.NoteSignature;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TiledTree;

/** Asks one witness for its cosignature (c2sp.org/tlog-witness, "add-checkpoint"). */
@Component
class WitnessClient {
    private static final int LONGEST_ANSWER = 64 << 10;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final GuardedClient client;

    WitnessClient(GuardedClient client) {
        this.client = client;
    }

    /** What came of it: a line under the checkpoint, or one sentence that says why there is none. */
    sealed interface Outcome {
        record Cosigned(NoteSignature line) implements Outcome {}

        record Failed(String sentence) implements Outcome {}
    }

    Outcome ask(LedgerWitness witness, SignedNote checkpoint, TiledTree tree) {
        try {
            Fetched answer = send(witness, witness.cosignedSize(), checkpoint, tree);
            if (answer.status() == CONFLICT) {
                long seen = sizeIn(answer);
                if (seen > tree.size()) {
                    return new Outcome.Failed(
                            "It has seen a tree of %d entries, and this ledger has only %d. Was an old state restored?"
                                    .formatted(seen, tree.size()));
                }
                answer = send(witness, seen, checkpoint, tree);
            }
            return answer.status() == OK ? cosignature(witness, checkpoint, answer) : refused(answer);
        } catch (FetchRefused | IllegalArgumentException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Fetched send(LedgerWitness witness, long oldSize, SignedNote checkpoint, TiledTree tree)
            throws FetchRefused {
        List<Hash> proof = oldSize == 0
                ? List.of()
                : Optional.of(tree.proveConsistency(oldSize))
                        .map(ConsistencyProof::path)
                        .orElseThrow();
        URI address = URI.create(witness.url() + "/add-checkpoint");
        return client.post(address, new AddCheckpointRequest(oldSize, proof, checkpoint).encode(), LONGEST_ANSWER);
    }

    private static long sizeIn(Fetched answer) {
        String body = new String(answer.body(), StandardCharsets.US_ASCII);
        if (!body.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new IllegalArgumentException("It answers 409 without a size.");
        }
        return Long.parseLong(body.strip());
    }

    private static Outcome refused(Fetched answer) {
        return new Outcome.Failed(
                switch (answer.status()) {
                    case 403 -> "It does not know this ledger’s keys (403).";
                    case 404 -> "It does not know this ledger (404): its operator has to add it.";
                    case 422 -> "It says that this ledger contradicts what it has signed before (422).";
                    default -> "It answers with status " + answer.status() + ".";
                });
    }

    // Lines of other keys are left aside; the one that counts has to be good, and to state a time.
    private static Outcome cosignature(LedgerWitness witness, SignedNote checkpoint, Fetched answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        for (String text : body.split("\n")) {
            NoteSignature line = NoteSignature.parse(text);
            if (witness.key().isNamedBy(line)) {
                boolean good =
                        witness.key().time(line).orElse(0) > 0 && witness.key().verifies(checkpoint, line);
                return good
                        ? new Outcome.Cosigned(line)
                        : new Outcome.Failed("Its cosignature does not fit this checkpoint.");
            }
        }
        return new Outcome.Failed("It answers without a cosignature by the key that was noted for it.");
    }
}
