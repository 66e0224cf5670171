package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.tlog.WitnessedLog.Verdict;

class WitnessedLogTest {
    private static final List<VerifierKey> KEYS = List.of(Keys.LOG.verifierKey(), Keys.LOG_ML_DSA.verifierKey());
    private static final MerkleTreeTest.Log LOG = new MerkleTreeTest.Log();

    @BeforeAll
    static void fill() {
        LOG.append(5);
        LOG.append(4);
    }

    private static Hash root(int size) {
        return MerkleTree.root(LOG.leaves.subList(0, size));
    }

    private static WitnessedLog seen(int size) {
        return new WitnessedLog(Keys.ORIGIN, KEYS, size, root(size));
    }

    private static List<Hash> fiveToNine() {
        return LOG.tree().proveConsistency(5).path();
    }

    private static AddCheckpointRequest request(long oldSize, List<Hash> proof, long size, Hash root) {
        return new AddCheckpointRequest(oldSize, proof, Keys.checkpoint(size, root));
    }

    private static void assertAccepted(Verdict verdict, long size) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.checkpoint().size()).isEqualTo(size));
    }

    private static void assertInconsistent(Verdict verdict, boolean isFork) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Inconsistent.class,
                        inconsistent -> assertThat(inconsistent.isFork()).isEqualTo(isFork));
    }

    @Test
    void aFirstCheckpointIsTakenWithoutAProof() {
        assertAccepted(seen(0).judge(request(0, List.of(), 9, root(9))), 9);
        assertAccepted(seen(0).judge(request(0, List.of(), 0, MerkleTree.EMPTY_ROOT)), 0);
    }

    @Test
    void aLaterCheckpointIsTakenWithItsProof() {
        assertAccepted(seen(5).judge(request(5, fiveToNine(), 9, root(9))), 9);
        assertAccepted(seen(9).judge(request(9, List.of(), 9, root(9))), 9);
    }

    @Test
    void aNoteThatIsNoCheckpointIsMalformed() {
        SignedNote words = new SignedNote("just words\n", List.of(Keys.unknownLine(1)));
        assertThat(seen(0).judge(new AddCheckpointRequest(0, List.of(), words))).isInstanceOf(Verdict.Malformed.class);
    }

    @Test
    void anOldSizeBeyondTheCheckpointIsMalformed() {
        assertThat(seen(5).judge(request(6, List.of(), 5, root(5)))).isInstanceOf(Verdict.Malformed.class);
    }

    @Test
    void aCheckpointThatNoKnownKeySignedIsUntrusted() {
        Checkpoint checkpoint = new Checkpoint(Keys.ORIGIN, 9, root(9));
        SignedNote strangers = Keys.signed(checkpoint, Keys.ed25519(Keys.ORIGIN), Keys.WITNESS);
        assertThat(seen(0).judge(new AddCheckpointRequest(0, List.of(), strangers)))
                .isEqualTo(new Verdict.Untrusted());
    }

    @Test
    void aCheckpointOfAnotherOriginIsUntrusted() {
        Checkpoint other = new Checkpoint("else.example", 9, root(9));
        assertThat(seen(0).judge(new AddCheckpointRequest(0, List.of(), Keys.signed(other, Keys.LOG))))
                .isEqualTo(new Verdict.Untrusted());
    }

    @Test
    void oneWrongSignatureOfAKnownKeySpoilsAGoodOne() {
        Checkpoint checkpoint = new Checkpoint(Keys.ORIGIN, 9, root(9));
        SignedNote good = Keys.signed(checkpoint, Keys.LOG);
        NoteSignature wrong = Keys.LOG_ML_DSA.sign(new Checkpoint(Keys.ORIGIN, 8, root(8)), Keys.NOON);
        assertAccepted(seen(0).judge(new AddCheckpointRequest(0, List.of(), good)), 9);
        assertThat(seen(0).judge(new AddCheckpointRequest(0, List.of(), good.with(List.of(wrong)))))
                .isEqualTo(new Verdict.Untrusted());
    }

    @Test
    void signaturesOfUnknownKeysAreIgnored() {
        SignedNote note = Keys.checkpoint(9, root(9))
                .with(IntStream.range(0, 20).mapToObj(Keys::unknownLine).toList());
        assertAccepted(seen(5).judge(new AddCheckpointRequest(5, fiveToNine(), note)), 9);
    }

    @Test
    void anotherOldSizeThanTheOneSeenIsOutdatedAndToldWhich() {
        assertThat(seen(5).judge(request(0, List.of(), 9, root(9)))).isEqualTo(new Verdict.Outdated(5));
        assertThat(seen(5).judge(request(4, fiveToNine(), 9, root(9)))).isEqualTo(new Verdict.Outdated(5));
        assertThat(seen(0).judge(request(5, fiveToNine(), 9, root(9)))).isEqualTo(new Verdict.Outdated(0));
        assertThat(seen(9).judge(request(5, List.of(), 5, root(5)))).isEqualTo(new Verdict.Outdated(9));
        assertThat(seen(9).judge(request(0, List.of(), 0, MerkleTree.EMPTY_ROOT)))
                .isEqualTo(new Verdict.Outdated(9));
    }

    @Test
    void twoRootsOfOneSizeAreAForkWhateverTheOldSize() {
        for (long oldSize : new long[] {0, 5, 9}) {
            assertInconsistent(seen(9).judge(request(oldSize, List.of(), 9, root(8))), true);
        }
    }

    @Test
    void aProofThatDoesNotLeadThereIsInconsistent() {
        assertInconsistent(seen(5).judge(request(5, List.of(), 9, root(9))), false);
        assertInconsistent(seen(5).judge(request(5, fiveToNine(), 9, root(8))), false);
        assertInconsistent(seen(5).judge(request(5, fiveToNine(), 8, root(8))), false);
        assertInconsistent(seen(9).judge(request(9, fiveToNine(), 9, root(9))), false);
    }

    @Test
    void aProofFromNothingIsInconsistent() {
        assertInconsistent(seen(0).judge(request(0, fiveToNine(), 9, root(9))), false);
    }

    @Test
    void anEmptyTreeWithAnotherRootIsInconsistent() {
        assertInconsistent(seen(0).judge(request(0, List.of(), 0, root(1))), false);
    }

    @Test
    void aLogHasKeysThatBearItsName() {
        assertThatThrownBy(() -> new WitnessedLog(Keys.ORIGIN, List.of(), 0, root(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WitnessedLog(Keys.ORIGIN, List.of(Keys.WITNESS.verifierKey()), 0, root(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
