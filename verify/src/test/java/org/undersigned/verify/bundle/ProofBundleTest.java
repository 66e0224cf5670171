package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProofBundleTest {
    private static final TreeMap<String, byte[]> FILES =
            new TreeMap<>(Map.of("b/c.txt", "hello\n".getBytes(StandardCharsets.UTF_8), "a.txt", new byte[0]));

    private static byte[] zipIn(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return ProofBundle.of(FILES).zip();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aBundleIsTheSameBytesInEveryTimeZone() throws BundleRefused {
        byte[] zip = zipIn("Asia/Yerevan");
        assertThat(zip).isEqualTo(zipIn("America/Anchorage"));
        assertThat(ProofBundle.parse(zip).files()).containsOnlyKeys("a.txt", "b/c.txt");
    }

    @Test
    void theContainerHoldsNothingThatTheSpecificationDoesNotName() {
        int headers = (30 + 46) * 2 + 22;
        int names = 2 * ("a.txt".length() + "b/c.txt".length());
        assertThat(zipIn("UTC")).hasSize(headers + names + "hello\n".length());
    }
}
