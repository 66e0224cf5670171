package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @ParameterizedTest
    @ValueSource(
            strings = {"o\n0\nR\n", "o\n9223372036854775807\nR\n", "o\n1\nR\nmore\n", "o p\n1\nR\n \nx\n", "Գետ\n1\nR\n"
            })
    void whatIsReadIsWrittenAsItWas(String form) {
        String text = form.replace("R", ROOT);
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n",
                "o\n1\n",
                "\n1\nR\n",
                "o\n1\nR",
                "o\n1\nR\n\n",
                "o\n1\nR\n\nmore\n",
                "o\n1\nR\nmore",
                "o\n01\nR\n",
                "o\n00\nR\n",
                "o\n-1\nR\n",
                "o\n+1\nR\n",
                "o\n \nR\n",
                "o\n1 \nR\n",
                "o\n\u0661\nR\n",
                "o\n9223372036854775808\nR\n",
                "o\n18446744073709551616\nR\n",
                "o\n1\n\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "o\n1\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n1\nAAAA\n",
                "o\n1\nR \n",
                "o\r\n1\r\nR\r\n",
                "o\u0000\n1\nR\n",
                "o\n1\nR\nte\u0007xt\n",
                "o\uD800\n1\nR\n"
            })
    void whatTheSpecificationRefusesIsRefused(String form) {
        String text = form.replace("R", ROOT);
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Checkpoint.tryParse(text)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String text = "o\n1\n" + ROOT + "\n" + "x".repeat(100_000) + "\n";
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noCheckpointIsMadeThatCannotBeRead() {
        for (String origin : List.of("", "two\nlines", "bell\u0007", "half\uDC00")) {
            assertThatThrownBy(() -> new Checkpoint(origin, 0, MerkleTree.EMPTY_ROOT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String extension : List.of("", "two\nlines", "bell\u0007")) {
            assertThatThrownBy(() -> new Checkpoint("o", 0, MerkleTree.EMPTY_ROOT, List.of(extension)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Checkpoint("o", -1, MerkleTree.EMPTY_ROOT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "name+",
                "name+00000000",
                "name+00000000+",
                "name+0+AQ==",
                "name+00000000+AQ",
                "name+00000000+AR==",
                "name+00000000+AQ==",
                "na me+00000000+AQ=="
            })
    void whatIsNoVerifierKeyIsRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVerifierKeyHasOneForm() {
        String key = Keys.LOG.verifierKey().toString();
        String[] parts = key.split("\\+", 3);
        for (String other : List.of(
                key + "\n",
                " " + key,
                parts[0] + "+" + parts[1].toUpperCase(java.util.Locale.ROOT) + "G+" + parts[2],
                parts[0] + "x+" + parts[1] + "+" + parts[2],
                "x".repeat(5000) + "+" + parts[1] + "+" + parts[2])) {
            assertThatThrownBy(() -> VerifierKey.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
        // A type that nobody here verifies: ECDSA.
        assertThatThrownBy(() -> VerifierKey.of("name", 0x02, new byte[32])).hasMessageContaining("not known");
    }
}
