package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever of these formats is accepted is written back as it was. */
class TileFuzz {
    static Stream<Arguments> bundles() {
        byte[] entry = "entry".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(EntryBundle.encode(List.of(entry)), 1),
                Arguments.of(EntryBundle.encode(List.of(entry, new byte[0], new byte[300])), 3),
                Arguments.of(new byte[512], 256));
    }

    @MethodSource("bundles")
    @FuzzTest
    void entryBundle(byte @NotNull [] bytes, int width) {
        Accepted.from(() -> EntryBundle.parse(bytes, width)).ifPresent(entries -> {
            assertThat(entries).hasSize(width);
            assertThat(EntryBundle.encode(entries)).isEqualTo(bytes);
        });
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of((byte) 0, "000"),
                Arguments.of((byte) 0, "x001/x234/067"),
                Arguments.of((byte) 1, "999.p/255"),
                Arguments.of((byte) 63, "x036/x028/x797/x018/x963/967.p/1"));
    }

    @MethodSource("paths")
    @FuzzTest
    void tilePath(byte level, @NotNull String text) {
        Accepted.from(() -> TilePath.parse(level, text)).ifPresent(path -> {
            assertThat(path.path()).isEqualTo("tile/" + level + "/" + text);
            assertThat(TilePath.bundlePath(path.number(), path.width())).isEqualTo("tile/entries/" + text);
        });
    }

    @ValueSource(strings = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "00"})
    @FuzzTest
    void hashInHexadecimal(@NotNull String text) {
        Accepted.from(() -> Hash.fromHex(text))
                .ifPresent(hash -> assertThat(hash.toHex()).isEqualTo(text));
    }

    @ValueSource(strings = {"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "AAAA"})
    @FuzzTest
    void hashInBase64(@NotNull String text) {
        Accepted.from(() -> Hash.fromBase64(text))
                .ifPresent(hash -> assertThat(hash.toBase64()).isEqualTo(text));
    }
}
