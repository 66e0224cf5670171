package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
    private static final byte[] ENTRY = "entry 2".getBytes(StandardCharsets.UTF_8);

    private static TlogProof proof(Optional<String> extra) {
        MerkleTreeTest.Log log = new MerkleTreeTest.Log();
        log.append(5);
        InclusionProof place = log.tree().prove(2);
        return new TlogProof(
                extra,
                place.index(),
                place.path(),
                Keys.checkpoint(5, log.tree().root()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AA==", "aGVsbG8gd29ybGQ="})
    void whatIsWrittenReadsBackAsItself(String extra) {
        TlogProof proof = proof(extra.isEmpty() ? Optional.empty() : Optional.of(extra));
        String file = proof.toString();
        assertThat(file).startsWith("c2sp.org/tlog-proof@v1\n" + (extra.isEmpty() ? "" : "extra " + extra + "\n"));
        TlogProof read = TlogProof.parse(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.extra()).isEqualTo(proof.extra());
        assertThat(read.toString()).isEqualTo(file);
        assertThat(read.includes(ENTRY)).isTrue();
        assertThat(read.includes(new byte[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AA", "AB==", "A", "not base64", "AA==\nextra AA=="})
    void anExtraLineHoldsCanonicalBase64(String extra) {
        assertThatThrownBy(() -> proof(Optional.of(extra))).isInstanceOf(IllegalArgumentException.class);
        String file = proof(Optional.of("AA==")).toString().replace("extra AA==", "extra " + extra);
        assertThatThrownBy(() -> TlogProof.parse(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExtraLineThatOtherReadersWouldStopAtIsRefused() {
        String extra = "A".repeat(60_004);
        assertThatThrownBy(() -> proof(Optional.of(extra))).hasMessageContaining("too long");
    }

    @ParameterizedTest
    @CsvSource({
        "tlog-proof@v1, tlog-proof@v2",
        "index 2, index 02",
        "index 2, index",
        "index 2, index -2",
        "index 2, ' index 2'",
        "index 2, idx 2",
        "index 2, index 9223372036854775808",
        "extra AA==, Extra AA==",
    })
    void anythingOutOfItsPlaceIsRefused(String good, String bad) {
        String file = proof(Optional.of("AA==")).toString();
        assertThat(file).contains(good);
        assertThatThrownBy(() -> TlogProof.parse(file.replace(good, bad))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileInAnotherOrderOrWithoutItsPartsIsRefused() {
        String file = proof(Optional.of("AA==")).toString();
        String path = file.lines().skip(3).takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        for (String bad : List.of(
                "",
                "c2sp.org/tlog-proof@v1\n",
                file.replace("extra AA==\nindex 2\n", "index 2\nextra AA==\n"),
                file.replace("index 2\n", ""),
                file.replace(path + "\n", path + "\n\n"),
                file.replace(path, path.replace('=', ' ')),
                file.replace("\n", "\r\n"),
                file.substring(0, file.length() - 1),
                file + "\n")) {
            assertThatThrownBy(() -> TlogProof.parse(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] stray = file.getBytes(StandardCharsets.UTF_8);
        stray[file.indexOf("talla")] = (byte) 0xff;
        assertThatThrownBy(() -> TlogProof.parse(stray)).hasMessageContaining("UTF-8");
    }

    @Test
    void aPathLongerThanAnyTreeIsHighIsRefused() {
        String hash = MerkleTree.EMPTY_ROOT.toBase64() + "\n";
        String file = proof(Optional.empty()).toString();
        String longest = file.replace("index 2\n", "index 2\n" + hash.repeat(60));
        assertThat(TlogProof.parse(longest).path()).hasSize(63);
        assertThat(TlogProof.parse(longest).includes(ENTRY)).isFalse();
        String more = file.replace("index 2\n", "index 2\n" + hash.repeat(61));
        assertThatThrownBy(() -> TlogProof.parse(more)).hasMessageContaining("longer than any tree");
    }

    @Test
    void aNoteThatIsNoCheckpointProvesNothing() {
        SignedNote note = new SignedNote("just words\n", List.of(Keys.unknownLine(1)));
        assertThatThrownBy(() -> new TlogProof(Optional.empty(), 0, List.of(), note))
                .hasMessageContaining("no checkpoint");
    }

    @Test
    void proofsReadOneAfterTheOtherAreThoseReadAlone() {
        TlogProofReader reader = new TlogProofReader();
        String one = proof(Optional.empty()).toString();
        String other = proof(Optional.of("AA==")).toString().replace("index 2", "index 3");
        String elsewhere = one.replace("talla.example/ledger\n5", "talla.example/ledger\n6");
        for (String file : List.of(one, one, other, elsewhere, other, one)) {
            TlogProof read = reader.read(file.getBytes(StandardCharsets.UTF_8));
            assertThat(read.toString()).isEqualTo(file);
            assertThat(read.includes(ENTRY)).isEqualTo(TlogProof.parse(file).includes(ENTRY));
        }
        for (String bad : List.of("", "\n\n", one + "\n", one.replace("index", "\nindex"), one.substring(1))) {
            assertThatThrownBy(() -> reader.read(bad.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(reader.read(one.getBytes(StandardCharsets.UTF_8)).checkpoint())
                .isSameAs(reader.read(one.getBytes(StandardCharsets.UTF_8)).checkpoint());
    }

    @Test
    void aLeafBeyondTheTreeIsNotInIt() {
        TlogProof proof = proof(Optional.empty());
        assertThat(new TlogProof(Optional.empty(), 5, proof.path(), proof.checkpoint()).includes(ENTRY))
                .isFalse();
        assertThat(new TlogProof(Optional.empty(), Long.MAX_VALUE, proof.path(), proof.checkpoint()).includes(ENTRY))
                .isFalse();
    }
}
