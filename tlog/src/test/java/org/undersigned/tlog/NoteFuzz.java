package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever of these formats is accepted is written back as it was. */
class NoteFuzz {
    private static final SignedNote NOTE = Keys.checkpoint(3, MerkleTree.EMPTY_ROOT);
    private static final List<VerifierKey> KNOWN =
            List.of(Keys.LOG.verifierKey(), Keys.LOG_ML_DSA.verifierKey(), Keys.WITNESS.verifierKey());

    static Stream<byte[]> notes() {
        NoteSignature cosignature = Keys.WITNESS.sign(Checkpoint.parse(NOTE.text()), Keys.NOON);
        return Stream.of(
                        NOTE.toString(),
                        NOTE.with(List.of(cosignature, Keys.unknownLine(1))).toString(),
                        "a\n\nb\n\n— name AAAAAAA=\n",
                        "\n\n— Գետ AAAAAAA=\n")
                .map(note -> note.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("notes")
    @FuzzTest
    void signedNote(byte @NotNull [] bytes) {
        Accepted.from(() -> SignedNote.parse(bytes)).ifPresent(note -> {
            assertThat(note.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            assertThat(note.with(note.signatures()).toString()).isEqualTo(note.toString());
            // Judging never throws, and nothing but our own text is ever good.
            boolean good = KNOWN.stream().map(key -> key.judge(note)).anyMatch(VerifierKey.Judgement.GOOD::equals);
            assertThat(good && !note.text().equals(NOTE.text())).isFalse();
            Accepted.from(() -> note.verifiedBy(KNOWN))
                    .ifPresent(keys -> assertThat(keys.isEmpty()).isEqualTo(!good));
        });
    }

    static Stream<String> checkpoints() {
        return Stream.of(
                NOTE.text(),
                "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o p\n9223372036854775807\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n \n");
    }

    @MethodSource("checkpoints")
    @FuzzTest
    void checkpoint(@NotNull String text) {
        Accepted.from(() -> Checkpoint.parse(text)).ifPresent(checkpoint -> {
            assertThat(checkpoint.text()).isEqualTo(text);
            SignedNote note = new SignedNote(checkpoint.text(), List.of(Keys.unknownLine(1)));
            assertThat(SignedNote.parse(note.toString().getBytes(StandardCharsets.UTF_8))
                            .text())
                    .isEqualTo(text);
        });
    }

    static Collection<String> verifierKeys() {
        return KNOWN.stream().map(VerifierKey::toString).toList();
    }

    @MethodSource("verifierKeys")
    @FuzzTest
    void verifierKey(@NotNull String text) {
        Accepted.from(() -> VerifierKey.parse(text)).ifPresent(key -> {
            assertThat(key.toString()).isEqualTo(text);
            assertThat(key.judge(NOTE) == VerifierKey.Judgement.GOOD)
                    .isEqualTo(KNOWN.indexOf(key) >= 0 && !key.equals(Keys.WITNESS.verifierKey()));
        });
    }

    static Stream<String> storedKeys() {
        return Stream.of(Keys.LOG, Keys.WITNESS, Keys.LOG_ML_DSA).map(NoteSigner::stored);
    }

    @MethodSource("storedKeys")
    @FuzzTest
    void storedKey(@NotNull String text) {
        Accepted.from(() -> NoteSigner.restore(text)).ifPresent(signer -> {
            assertThat(signer.stored()).isEqualTo(text);
            SignedNote signed = Keys.signed(Checkpoint.parse(NOTE.text()), signer);
            assertThat(signed.verifiedBy(List.of(signer.verifierKey()))).hasSize(1);
        });
    }
}
