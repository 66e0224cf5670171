package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @Test
    void numbersAreWrittenInGroupsOfThree() {
        assertThat(new TilePath(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new TilePath(2, 0, 12).path()).isEqualTo("tile/2/000.p/12");
        assertThat(TilePath.parse(0, "x001/x234/067.p/9")).isEqualTo(new TilePath(0, 1_234_067, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "001/002",
                "x000/001",
                "000.p/0",
                "000.p/256",
                "000.p/01",
                "000.p",
                "x001",
                "00a",
                "xx01/000",
                "x001/x000",
                "/000",
                "000/",
                "x001//000",
                "x001/000.p/0x1",
                "000.p/1.p/1",
                "000.p/4294967297",
                "999/999/999/999/999/999/999/999",
                "x999/x999/x999/x999/x999/999",
                "x009/x223/x372/x036/x854/x775/807",
                "\u0660\u0660\u0660"
            })
    void otherFormsAreRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(0, path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastTileOfTheLargestTreeHasAPath() {
        TilePath last = new TilePath(0, Long.MAX_VALUE / TilePath.FULL, 255);
        assertThat(last.path()).isEqualTo("tile/0/x036/x028/x797/x018/x963/967.p/255");
        assertThat(TilePath.parse(0, "x036/x028/x797/x018/x963/967.p/255")).isEqualTo(last);
        assertThatThrownBy(() -> new TilePath(0, last.number() + 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBundleHasOneToTwoHundredAndFiftySixEntries() {
        assertThatThrownBy(() -> EntryBundle.parse(new byte[0], 0)).hasMessageContaining("1 to 256");
        assertThatThrownBy(() -> EntryBundle.parse(new byte[2 * 257], 257)).hasMessageContaining("1 to 256");
        assertThatThrownBy(() -> EntryBundle.parse(new byte[4], 1)).hasMessageContaining("2 entries, not 1");
        assertThatThrownBy(() -> EntryBundle.parse(new byte[1], 1)).hasMessageContaining("ends within");
        assertThat(EntryBundle.parse(new byte[2 * 256], 256)).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", "zz"})
    void aHashHasOneFormInHexadecimal(String hex) {
        assertThatThrownBy(() -> Hash.fromHex(hex)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.fromHex(hex + "0".repeat(Math.max(0, 62 - hex.length())) + "g\u0660"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Hash.fromHex(MerkleTree.EMPTY_ROOT.toHex())).isEqualTo(MerkleTree.EMPTY_ROOT);
    }

    @Test
    void bundlesHoldEntriesOfAnyContent() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[EntryBundle.LONGEST_ENTRY]);
        List<byte[]> read = EntryBundle.parse(EntryBundle.encode(entries), 3);
        assertThat(read).usingRecursiveComparison().isEqualTo(entries);
        byte[] cut = java.util.Arrays.copyOf(EntryBundle.encode(entries), 100);
        assertThatThrownBy(() -> EntryBundle.parse(cut, 3)).hasMessageContaining("ends within");
    }
}
