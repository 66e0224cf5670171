package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosigningKeyTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint(Keys.ORIGIN, 3, MerkleTree.leafHash(new byte[] {1}));
    private static final VerifierKey WITNESS = Keys.WITNESS.verifierKey();

    @Test
    void anEd25519CosignatureVerifiesAndStatesItsTime() {
        NoteSignature line = Keys.WITNESS.sign(CHECKPOINT, Keys.NOON);
        SignedNote note = new SignedNote(CHECKPOINT.text(), List.of(line));
        assertThat(WITNESS.type()).isEqualTo(0x04);
        assertThat(WITNESS.verifies(note, line)).isTrue();
        assertThat(WITNESS.judge(note)).isEqualTo(VerifierKey.Judgement.GOOD);
        assertThat(WITNESS.time(line)).hasValue(Keys.NOON.getEpochSecond());
    }

    @Test
    void itSignsTheTextOfTheSpecificationWithThePlainKey() {
        NoteSignature line = Keys.WITNESS.sign(CHECKPOINT, Keys.NOON);
        byte[] raw = Arrays.copyOfRange(line.signature(), Long.BYTES, line.signature().length);
        byte[] message = ("cosignature/v1\ntime 1772366400\n" + CHECKPOINT.text()).getBytes(StandardCharsets.UTF_8);
        byte[] typed = CanonicalBase64.decode(WITNESS.toString().split("\\+", 3)[2]);
        byte[] key = Arrays.copyOfRange(typed, 1, typed.length);
        assertThat(RawKeys.verifies(RawKeys.ED25519, key, message, raw)).isTrue();
    }

    @Test
    void anotherTimeTextOrLengthIsABadSignature() {
        NoteSignature line = Keys.WITNESS.sign(CHECKPOINT, Keys.NOON);
        byte[] later = line.signature();
        later[Long.BYTES - 1]++;
        byte[] negative = line.signature();
        negative[0] |= (byte) 0x80;
        for (byte[] bad : List.of(later, negative, Arrays.copyOf(later, 71), Arrays.copyOf(later, 73))) {
            NoteSignature forged = new NoteSignature(WITNESS.name(), WITNESS.id(), bad);
            assertThat(WITNESS.judge(new SignedNote(CHECKPOINT.text(), List.of(forged))))
                    .isEqualTo(VerifierKey.Judgement.WRONG);
        }
        Checkpoint other = new Checkpoint(Keys.ORIGIN, 4, CHECKPOINT.root());
        assertThat(WITNESS.verifies(new SignedNote(other.text(), List.of(line)), line))
                .isFalse();
    }

    @Test
    void aLogSignatureIsNoCosignatureOfTheSameKey() {
        byte[] typed = CanonicalBase64.decode(Keys.LOG.verifierKey().toString().split("\\+", 3)[2]);
        VerifierKey asWitness = VerifierKey.of(
                Keys.ORIGIN, VerifierKey.ED25519_COSIGNATURE, Arrays.copyOfRange(typed, 1, typed.length));
        SignedNote note = Keys.checkpoint(3, CHECKPOINT.root());
        assertThat(asWitness.id()).isNotEqualTo(Keys.LOG.verifierKey().id());
        assertThat(asWitness.judge(note)).isEqualTo(VerifierKey.Judgement.ABSENT);
        assertThat(asWitness.verifies(note, note.signatures().getFirst())).isFalse();
    }

    @Test
    void aStoredCosigningKeyReadsBackAndSignsAgain() {
        NoteSigner restored = NoteSigner.restore(Keys.WITNESS.stored());
        assertThat(restored.verifierKey()).isEqualTo(WITNESS);
        assertThat(restored.stored()).isEqualTo(Keys.WITNESS.stored());
        // Ed25519 is deterministic: the same key gives the same line.
        assertThat(restored.sign(CHECKPOINT, Keys.NOON).line())
                .isEqualTo(Keys.WITNESS.sign(CHECKPOINT, Keys.NOON).line());
    }

    @Test
    void aStoredKeyUnderAnotherTypeIsRefused() {
        NoteSigner log = Keys.ed25519("witness.example");
        String mixed = WITNESS + "\n" + log.stored().split("\n")[1] + "\n";
        assertThatThrownBy(() -> NoteSigner.restore(mixed)).hasMessageContaining("do not belong together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n", "x\ny\n", "%1$s", "%1$s\n", "%1$s\n\n", "%1$s\nAAAA\n", "%1$s\n%2$s"})
    void whatIsNoStoredKeyIsRefused(String form) {
        String[] halves = Keys.WITNESS.stored().split("\n");
        String stored = form.formatted(halves[0], halves[1]);
        assertThatThrownBy(() -> NoteSigner.restore(stored)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyCosignaturesStateATime() {
        Instant later = Keys.NOON.plusMillis(61_500);
        NoteSignature mlDsa = Keys.LOG_ML_DSA.sign(CHECKPOINT, later);
        assertThat(Keys.LOG_ML_DSA.verifierKey().time(mlDsa)).hasValue(Keys.NOON.getEpochSecond() + 61);
        assertThat(Keys.LOG.verifierKey().time(Keys.LOG.sign(CHECKPOINT, later)))
                .isEqualTo(OptionalLong.empty());
        assertThat(WITNESS.time(mlDsa)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aNameThatNoSubtreeMessageHoldsMakesNoMlDsaKey() {
        String name = "n".repeat(256);
        assertThatThrownBy(() -> VerifierKey.of(name, VerifierKey.ML_DSA_44_COSIGNATURE, new byte[1312]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(VerifierKey.of(name, VerifierKey.ED25519, new byte[32]).name())
                .isEqualTo(name);
    }

    @Test
    void anMlDsaSignatureUnderAnOriginThatIsTooLongIsBad() {
        VerifierKey key = Keys.LOG_ML_DSA.verifierKey();
        NoteSignature line = Keys.LOG_ML_DSA.sign(CHECKPOINT, Keys.NOON);
        Checkpoint far = new Checkpoint("o".repeat(256), 3, CHECKPOINT.root());
        assertThat(key.judge(new SignedNote(far.text(), List.of(line)))).isEqualTo(VerifierKey.Judgement.WRONG);
        assertThat(key.judge(new SignedNote("no checkpoint\n", List.of(line)))).isEqualTo(VerifierKey.Judgement.WRONG);
    }
}
