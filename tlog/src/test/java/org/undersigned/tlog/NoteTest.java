package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final String ORIGIN = "talla.example/ledger";
    private static final NoteSigner ED25519 = NoteSigner.generate(ORIGIN, VerifierKey.ED25519, new SecureRandom());
    private static final NoteSigner ML_DSA =
            NoteSigner.generate(ORIGIN, VerifierKey.ML_DSA_44_COSIGNATURE, new SecureRandom());
    private static final List<VerifierKey> KEYS = List.of(ED25519.verifierKey(), ML_DSA.verifierKey());

    private static SignedNote checkpoint() {
        return new CheckpointSigner(ORIGIN, List.of(ED25519, ML_DSA))
                .sign(3, MerkleTree.leafHash(new byte[] {1}), Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void aCheckpointIsSignedByBothKeysAndReadsBackAsItself() {
        String note = checkpoint().toString();
        SignedNote read = SignedNote.parse(note);
        assertThat(read.verifiedBy(KEYS)).isEqualTo(KEYS);
        assertThat(read.toString()).isEqualTo(note);
        assertThat(Checkpoint.parse(read.text()).size()).isEqualTo(3);
    }

    @Test
    void anotherTextUnderTheSameSignaturesIsRefused() {
        String forged = checkpoint().toString().replace("\n3\n", "\n4\n");
        assertThatThrownBy(() -> SignedNote.parse(forged).verifiedBy(KEYS)).hasMessageContaining("is wrong");
    }

    @Test
    void storedKeysSignAgain() {
        for (NoteSigner signer : List.of(ED25519, ML_DSA)) {
            assertThat(NoteSigner.restore(signer.stored()).verifierKey()).isEqualTo(signer.verifierKey());
        }
    }

    @Test
    void aKeyFileOfTwoHalvesThatDoNotBelongTogetherIsRefused() {
        NoteSigner other = NoteSigner.generate(ORIGIN, VerifierKey.ED25519, new SecureRandom());
        String mixed = ED25519.verifierKey() + "\n" + other.stored().split("\n")[1] + "\n";
        assertThatThrownBy(() -> NoteSigner.restore(mixed)).hasMessageContaining("do not belong together");
    }

    @Test
    void verifierKeysReadBackAsThemselvesAndRefuseAnotherId() {
        for (VerifierKey key : KEYS) {
            assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
        }
        String[] parts = ED25519.verifierKey().toString().split("\\+", 3);
        assertThatThrownBy(() -> VerifierKey.parse(parts[0] + "+00000000+" + parts[2]))
                .hasMessageContaining("not its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAA=\n",
                "te\u0001xt\n\n— name AAAAAAA=\n",
                "text\r\n\n— name AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAA=\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA="
            })
    void whatTheSpecificationRefusesIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "+3", "-1", "", "9999999999999999999999", "3 "})
    void aSizeHasOneForm(String size) {
        String text = ORIGIN + "\n" + size + "\n" + MerkleTree.EMPTY_ROOT.toBase64() + "\n";
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCosignatureOfAWitnessCountsForItsQuorum() {
        NoteSigner witness =
                NoteSigner.generate("witness.example", VerifierKey.ML_DSA_44_COSIGNATURE, new SecureRandom());
        String logs = "log " + KEYS.get(0) + "\nlog " + KEYS.get(1) + "\n";
        Policy alone = Policy.parse(logs + "quorum none\n");
        Policy watched = Policy.parse(
                logs + "witness w " + witness.verifierKey() + "\n# a neighbour\ngroup g any w\nquorum g\n");
        SignedNote note = checkpoint();
        assertThat(alone.objections(note)).isEmpty();
        assertThat(watched.objections(note))
                .containsExactly("0 of 1 witnesses have cosigned the checkpoint, which are too few");
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<NoteSignature> lines = new ArrayList<>(note.signatures());
        lines.add(witness.sign(checkpoint, Instant.parse("2026-03-01T12:00:05Z")));
        assertThat(watched.objections(new SignedNote(note.text(), lines))).isEmpty();
    }

    @Test
    void aCheckpointThatLacksOneOfTheLogsSignaturesIsObjectedTo() {
        Policy policy = Policy.parse("log " + KEYS.get(0) + "\nlog " + KEYS.get(1) + "\nquorum none\n");
        SignedNote half = new SignedNote(
                checkpoint().text(), List.of(checkpoint().signatures().getFirst()));
        assertThat(policy.objections(half)).containsExactly("the checkpoint lacks a signature of " + ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quorum none\n", "log x\nquorum none\n", "quorum none\nquorum none\n", "group g 2 a\n"})
    void aPolicyThatCannotHoldIsRefused(String policy) {
        assertThatThrownBy(() -> Policy.parse(policy)).isInstanceOf(IllegalArgumentException.class);
    }
}
