package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Key files are read or refused in one way; no bytes are taken for a signature but those that the key has made. */
class KeyFuzz {
    private static final byte[] PAYLOAD = "River Watch signs this.\n".getBytes(StandardCharsets.UTF_8);
    private static final SigningTools TOOLS = new SigningTools(folder());
    private static final OrganisationKey SSH = TOOLS.sshKey("ssh");
    private static final OrganisationKey MINISIGN = TOOLS.minisignKey("minisign");
    private static final byte[] BY_SSH = TOOLS.sshSignature("ssh", PAYLOAD);
    private static final byte[] BY_MINISIGN = TOOLS.minisignSignature("minisign", PAYLOAD);

    private static Path folder() {
        try {
            return Files.createTempDirectory("undersigned-fuzz-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> keyFiles() {
        return Stream.of(
                        "undersigned-keys@v1\n" + SSH.line() + " director\n# ours\n\n" + MINISIGN.line() + "\n",
                        "\uFEFFundersigned-keys@v1\r\nbls12 AAAA\r\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("keyFiles")
    @FuzzTest
    void keyFile(byte @NotNull [] file) {
        try {
            for (OrganisationKey key : KeyFile.parse(file).keys()) {
                assertThat(OrganisationKey.parse(key.kind(), key.base64())).isEqualTo(key);
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    static Stream<String> keyRecords() {
        return Stream.of(
                "undersigned-keys@v1 " + SSH.line() + " director\tundersigned-keys@v1 " + MINISIGN.line(),
                "v=spf1 -all\tundersigned-keys@v1 bls12 AAAA");
    }

    @MethodSource("keyRecords")
    @FuzzTest
    void keyRecords(@NotNull String records) {
        try {
            byte[] file = KeyRecords.keyFile("a.example", List.of(records.split("\t", -1)));
            assertThat(KeyRecords.isMadeOf("a.example", file)).isTrue();
            assertThat(KeyFile.parse(file).keys()).hasSizeLessThanOrEqualTo(40);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    static Stream<byte[]> sshSignatures() {
        return Stream.of(BY_SSH);
    }

    @MethodSource("sshSignatures")
    @FuzzTest
    void sshSignature(byte @NotNull [] file) {
        if (SSH.verifies(PAYLOAD, file)) {
            assertThat(new String(file, StandardCharsets.UTF_8).replace("\n", ""))
                    .isEqualTo(new String(BY_SSH, StandardCharsets.UTF_8).replace("\n", ""));
        }
    }

    static Stream<byte[]> minisignSignatures() {
        return Stream.of(BY_MINISIGN);
    }

    @MethodSource("minisignSignatures")
    @FuzzTest
    void minisignSignature(byte @NotNull [] file) {
        if (MINISIGN.verifies(PAYLOAD, file)) {
            // Nothing covers the untrusted comment, which is the first line.
            assertThat(new String(file, StandardCharsets.UTF_8).lines().skip(1))
                    .isEqualTo(new String(BY_MINISIGN, StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .toList());
        }
    }
}
