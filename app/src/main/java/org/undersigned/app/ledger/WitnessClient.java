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

    /** What came of it: a line under the checkpoint, or why there is none. */
    sealed interface Outcome {
        record Cosigned(NoteSignature line) implements Outcome {}

        record Failed(WitnessProblem problem) implements Outcome {}
    }

    Outcome ask(LedgerWitness witness, SignedNote checkpoint, TiledTree tree) {
        try {
            Fetched answer = send(witness, witness.cosignedSize(), checkpoint, tree);
            if (answer.status() == CONFLICT) {
                long seen = sizeIn(answer);
                if (seen > tree.size()) {
                    return failed(WitnessProblem.Kind.AHEAD, String.valueOf(seen), String.valueOf(tree.size()));
                }
                answer = send(witness, seen, checkpoint, tree);
            }
            return answer.status() == OK ? cosignature(witness, checkpoint, answer) : refused(answer);
        } catch (FetchRefused e) {
            return failed(WitnessProblem.Kind.NOT_REACHED, e.sentence());
        } catch (IllegalArgumentException e) {
            return failed(WitnessProblem.Kind.MALFORMED);
        }
    }

    private static Outcome failed(WitnessProblem.Kind kind, String... figures) {
        return new Outcome.Failed(new WitnessProblem(kind, List.of(figures)));
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
            throw new IllegalArgumentException("409 without a size");
        }
        return Long.parseLong(body.strip());
    }

    private static Outcome refused(Fetched answer) {
        return switch (answer.status()) {
            case 403 -> failed(WitnessProblem.Kind.KEYS_UNKNOWN);
            case 404 -> failed(WitnessProblem.Kind.LEDGER_UNKNOWN);
            case 422 -> failed(WitnessProblem.Kind.CONTRADICTED);
            default -> failed(WitnessProblem.Kind.STATUS, String.valueOf(answer.status()));
        };
    }

    // Lines of other keys are left aside; the one that counts has to be good, and to state a time.
    private static Outcome cosignature(LedgerWitness witness, SignedNote checkpoint, Fetched answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        for (String text : body.split("\n")) {
            NoteSignature line = NoteSignature.parse(text);
            if (witness.key().isNamedBy(line)) {
                boolean good =
                        witness.key().time(line).orElse(0) > 0 && witness.key().verifies(checkpoint, line);
                return good ? new Outcome.Cosigned(line) : failed(WitnessProblem.Kind.UNFIT);
            }
        }
        return failed(WitnessProblem.Kind.UNSIGNED);
    }
}
