package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever of these formats is accepted is written back as it was, and proves nothing but what is so. */
class ProofFuzz {
    private static final byte[] ENTRY = "entry 2".getBytes(StandardCharsets.UTF_8);
    private static final MerkleTreeTest.Log LOG = new MerkleTreeTest.Log();

    static {
        LOG.append(5);
        LOG.append(4);
    }

    private static final SignedNote NOTE =
            Keys.signed(new Checkpoint(Keys.ORIGIN, 9, LOG.tree().root()), Keys.LOG);

    static Stream<byte[]> proofs() {
        InclusionProof place = LOG.tree().prove(2);
        return Stream.of(
                        TlogProof.of(place, NOTE),
                        new TlogProof(Optional.of("AA=="), 2, place.path(), NOTE),
                        new TlogProof(Optional.empty(), 0, List.of(), NOTE))
                .map(proof -> proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("proofs")
    @FuzzTest
    void tlogProof(byte @NotNull [] bytes) {
        Accepted.from(() -> TlogProof.parse(bytes)).ifPresent(proof -> {
            assertThat(proof.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            boolean ours = Checkpoint.parse(proof.checkpoint().text())
                    .root()
                    .equals(LOG.tree().root());
            // Of a size that is changed another index may be claimed; the leaf is there all the same.
            assertThat(proof.includes("no entry".getBytes(StandardCharsets.UTF_8)) && ours)
                    .isFalse();
            proof.includes(ENTRY);
        });
    }

    static Stream<byte[]> requests() {
        return Stream.of(
                        new AddCheckpointRequest(
                                5, LOG.tree().proveConsistency(5).path(), NOTE),
                        new AddCheckpointRequest(0, List.of(), NOTE),
                        new AddCheckpointRequest(9, List.of(), NOTE))
                .map(AddCheckpointRequest::encode);
    }

    @MethodSource("requests")
    @FuzzTest
    void addCheckpointRequest(byte @NotNull [] bytes) {
        Accepted.from(() -> AddCheckpointRequest.parse(bytes)).ifPresent(request -> {
            assertThat(request.encode()).isEqualTo(bytes);
            for (int seen : new int[] {0, 5, 9}) {
                WitnessedLog log = new WitnessedLog(
                        Keys.ORIGIN,
                        List.of(Keys.LOG.verifierKey()),
                        seen,
                        MerkleTree.root(LOG.leaves.subList(0, seen)));
                // A witness that answers anything is enough, and it cosigns only what the log has signed.
                if (log.judge(request) instanceof WitnessedLog.Verdict.Accepted(Checkpoint checkpoint)) {
                    assertThat(checkpoint.text()).isEqualTo(NOTE.text());
                    assertThat(request.oldSize()).isEqualTo(seen);
                }
            }
        });
    }
}
