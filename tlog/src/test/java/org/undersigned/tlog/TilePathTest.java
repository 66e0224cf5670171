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
                "00a"
            })
    void otherFormsAreRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(0, path)).isInstanceOf(IllegalArgumentException.class);
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
