package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Blake2bTest {
    @TempDir
    private Path folder;

    private static String hash(byte[] message) {
        return HexFormat.of().formatHex(Blake2b.hash(message));
    }

    @Test
    void theVectorOfTheRfcComesOut() {
        assertThat(hash("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    }

    @Test
    void itAgreesWithB2sumAtEveryEdgeOfABlock() {
        SigningTools tools = new SigningTools(folder);
        for (int length : new int[] {0, 1, 127, 128, 129, 255, 256, 257, 1000, 70_000}) {
            byte[] message = new byte[length];
            new Random(length).nextBytes(message);
            tools.write("message", message);
            assertThat(tools.run("b2sum", "message")).as("%d bytes", length).startsWith(hash(message));
        }
    }
}
