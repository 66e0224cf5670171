package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy has many forms; set out plainly, each of them says the same. */
class PolicyFuzz {
    private static final Checkpoint CHECKPOINT = new Checkpoint(Keys.ORIGIN, 3, MerkleTree.EMPTY_ROOT);
    private static final SignedNote NOTE = Keys.signed(CHECKPOINT, Keys.LOG, Keys.LOG_ML_DSA, Keys.WITNESS);
    private static final SignedNote UNWITNESSED = Keys.signed(CHECKPOINT, Keys.LOG);

    static Stream<String> policies() {
        String keys = "log " + Keys.LOG.verifierKey() + "\nwitness w " + Keys.WITNESS.verifierKey() + " https://w/\n";
        return Stream.of(
                keys + "quorum none\n",
                keys + "# a comment\n\ngroup g 1 w\ngroup h all g\nquorum h",
                keys + "log " + Keys.LOG_ML_DSA.verifierKey() + "\n\tquorum  w \n");
    }

    @MethodSource("policies")
    @FuzzTest
    void policy(@NotNull String text) {
        Accepted.from(() -> Policy.parse(text)).ifPresent(policy -> {
            Policy plain = Policy.parse(plain(text));
            assertThat(plain.logs()).isEqualTo(policy.logs()).isNotEmpty();
            assertThat(plain.witnesses()).isEqualTo(policy.witnesses());
            for (SignedNote note : List.of(NOTE, UNWITNESSED)) {
                assertThat(plain.objections(note)).containsExactlyInAnyOrderElementsOf(policy.objections(note));
                assertThat(plain.cosigners(note)).isEqualTo(policy.cosigners(note));
                assertThat(plain.isQuorumMet(note)).isEqualTo(policy.isQuorumMet(note));
            }
            // More signatures of witnesses never break a quorum.
            assertThat(policy.isQuorumMet(UNWITNESSED) && !policy.isQuorumMet(NOTE))
                    .isFalse();
        });
    }

    // Without comments, empty lines, and spaces that do not matter.
    private static String plain(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> Arrays.stream(line.split("[ \t]"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
