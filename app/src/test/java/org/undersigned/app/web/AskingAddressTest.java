package org.undersigned.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is counted, whatever a header says. */
class AskingAddressTest {
    private static final String READER = "198.51.100.7";
    private final AskingAddress alone = new AskingAddress("127.0.0.0/8, ::1");
    private final AskingAddress behindTwo = new AskingAddress("127.0.0.0/8,::1,10.0.0.0/24 , fd00:7::/64");

    @Test
    void aForgedHeaderIsIgnored() {
        for (String stranger : List.of("203.0.113.9", "10.0.1.5", "192.168.7.7", "2001:db8:0:0:0:0:0:9")) {
            assertThat(behindTwo.of(stranger, List.of(READER))).isEqualTo(stranger);
        }
        // What a reader writes comes before what the proxy adds to it.
        assertThat(alone.of("127.0.0.1", List.of("192.0.2.1, 127.0.0.1, " + READER)))
                .isEqualTo(READER);
        assertThat(alone.of("127.0.0.1", List.of("192.0.2.1, ::1", READER))).isEqualTo(READER);
        assertThat(behindTwo.of("10.0.0.5", List.of("203.0.113.1, 10.0.1.7, 10.0.0.9")))
                .isEqualTo("10.0.1.7");
    }

    @Test
    void proxiesBehindEachOtherAreSkippedAndNothingElse() {
        assertThat(behindTwo.of("127.0.0.1", List.of(READER + ", 10.0.0.7"))).isEqualTo(READER);
        assertThat(behindTwo.of("::1", List.of(READER, "10.0.0.7", "fd00:7::9")))
                .isEqualTo(READER);
        assertThat(behindTwo.of("10.0.0.7", List.of(" , " + READER + " ,, "))).isEqualTo(READER);
        assertThat(alone.of("127.0.0.1", List.of(READER + ", 10.0.0.7"))).isEqualTo("10.0.0.7");
        // All of it is ours: somebody of us asks.
        assertThat(behindTwo.of("127.0.0.1", List.of("10.0.0.7, 10.0.0.8"))).isEqualTo("10.0.0.7");
        assertThat(alone.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(alone.of("203.0.113.9", List.of())).isEqualTo("203.0.113.9");
    }

    @Test
    void anAddressIsOneHoweverItIsWritten() {
        for (String written : List.of(READER, READER + ":4711", "::ffff:" + READER, "[::ffff:" + READER + "]:443")) {
            assertThat(alone.of("127.0.0.1", List.of(written))).as(written).isEqualTo(READER);
        }
        for (String written : List.of(
                "2001:db8::9", "2001:DB8:0:0::9", "[2001:db8::9]:443", "2001:db8::9%eth0", "[2001:db8::9%25x]")) {
            assertThat(alone.of("0:0:0:0:0:0:0:1", List.of(written)))
                    .as(written)
                    .isEqualTo("2001:db8:0:0:0:0:0:9");
        }
        assertThat(alone.of("::ffff:127.0.0.1", List.of(READER))).isEqualTo(READER);
        assertThat(alone.of("::1%lo", List.of(READER))).isEqualTo(READER);
    }

    @Test
    void nonsenseLeavesTheLastOneThatIsSure() {
        for (String nonsense : List.of(
                "unknown",
                "_hidden",
                "localhost",
                "reader.example",
                "7",
                "127.1",
                "999.1.1.1",
                "\"198.51.100.7\"",
                "for=198.51.100.7",
                "198.51.100.7;",
                "198.51.100.7 198.51.100.8",
                "::g",
                ":::",
                "[::1",
                "1:2:3:4:5:6:7:8:9",
                "' OR 1=1 --",
                "${jndi:ldap://x.example}",
                "%s%n",
                ":".repeat(60_000))) {
            assertThat(behindTwo.of("127.0.0.1", List.of(READER + ", " + nonsense)))
                    .as(nonsense)
                    .isEqualTo("127.0.0.1");
            assertThat(behindTwo.of("127.0.0.1", List.of(nonsense + ", " + READER)))
                    .isEqualTo(READER);
            assertThat(behindTwo.of("127.0.0.1", List.of(nonsense + ", 10.0.0.7")))
                    .isEqualTo("10.0.0.7");
        }
        assertThat(alone.of("127.0.0.1", List.of("1,".repeat(30_000)))).isEqualTo("127.0.0.1");
    }
}
