package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
    private static final String STATEMENT = "00112233445566778899aabbccddeeff";
    private static final String REVISION = "ab".repeat(32);
    private static final String ADDENDUM = "cd".repeat(32);

    private static LedgerEntry parse(String text) {
        return LedgerEntry.parse(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aWithdrawalNamesTheSignatureThatItEnds() {
        LedgerEntry entry = LedgerEntry.withdrawal(STATEMENT, REVISION, "riverwatch.example", ADDENDUM);
        String text = """
                undersigned/entry@v1
                type withdrawal
                statement %s
                revision %s
                actor riverwatch.example
                key -
                addendum %s
                """.formatted(STATEMENT, REVISION, ADDENDUM);
        assertThat(entry.encode()).asString(StandardCharsets.US_ASCII).isEqualTo(text);
        assertThat(parse(text)).isEqualTo(entry);
        assertThatThrownBy(() -> parse(text.replace(ADDENDUM, "-"))).hasMessageContaining("whose signature it ends");
        assertThatThrownBy(() -> parse(text.replace("riverwatch.example", "-")))
                .hasMessageContaining("whose signature it ends");
    }

    @Test
    void anErratumIsOfAStatementAndNobodysAct() {
        LedgerEntry entry = LedgerEntry.erratum(STATEMENT, REVISION, ADDENDUM);
        String text = """
                undersigned/entry@v1
                type erratum
                statement %s
                revision %s
                actor -
                key -
                addendum %s
                """.formatted(STATEMENT, REVISION, ADDENDUM);
        assertThat(entry.encode()).asString(StandardCharsets.US_ASCII).isEqualTo(text);
        assertThat(parse(text)).isEqualTo(entry);
        assertThatThrownBy(() -> parse(text.replace(ADDENDUM, "-"))).hasMessageContaining("names what it says");
        assertThatThrownBy(() -> parse(text.replace(STATEMENT, "-"))).hasMessageContaining("names a statement");
    }

    @Test
    void aSignatureOfAPasskeyNamesIt() {
        String key = new SoftPasskey(PasskeyKey.Algorithm.ES256, "talla.example")
                .key()
                .id();
        LedgerEntry entry = LedgerEntry.signature(STATEMENT, REVISION, STATEMENT, Optional.of(key), ADDENDUM);
        assertThat(LedgerEntry.parse(entry.encode())).isEqualTo(entry);
        assertThat(entry.key()).contains(key);
    }

    @Test
    void anErratumSaysWhatReadsWrongAndWhatIsMeant() {
        Erratum note = new Erratum(Instant.parse("2026-03-04T12:00:00Z"), "“in 20266”", "“in 2026”");
        String text = """
                undersigned/erratum@v1
                moment 2026-03-04T12:00:00Z
                reads “in 20266”
                means “in 2026”
                """;
        assertThat(note.encode()).asString(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(Erratum.parse(note.encode())).isEqualTo(note);
        for (String other : List.of(
                text + "\n",
                text.replace("12:00:00Z", "12:00:00.000Z"),
                text.replace("means", "meant"),
                text.replace("means “in 2026”", "means \u202e"),
                text.replace("means “in 2026”", "means " + "x".repeat(1001)))) {
            assertThatThrownBy(() -> Erratum.parse(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
