package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.verify.bundle.TestLedger;

/** Whatever of the records is accepted is written back as it was. */
class RecordFuzz {
    private static final TestLedger LEDGER = new TestLedger(Path.of("."));
    private static final int SIGNED = LEDGER.signByMail("“Clear Springs” Foundation", "springs.example");

    private static <T> Optional<T> accepted(Function<byte[], T> parser, byte[] bytes) {
        try {
            return Optional.of(parser.apply(bytes));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    static Stream<byte[]> entries() {
        return Stream.of(
                        LEDGER.entry(SIGNED),
                        LedgerEntry.withdrawal("00".repeat(16), "ab".repeat(32), "a.example", "cd".repeat(32)),
                        LedgerEntry.finding("cd".repeat(32)),
                        LedgerEntry.finding("00".repeat(16), "ab".repeat(32), "cd".repeat(32)),
                        LedgerEntry.erratum("00".repeat(16), "ab".repeat(32), "cd".repeat(32)),
                        LedgerEntry.key(
                                LedgerEntry.Type.KEY_REVOCATION, Optional.of("a.example"), "x", Optional.empty()))
                .map(LedgerEntry::encode);
    }

    @MethodSource("entries")
    @FuzzTest
    void ledgerEntry(byte @NotNull [] bytes) {
        accepted(LedgerEntry::parse, bytes)
                .ifPresent(entry -> assertThat(entry.encode()).isEqualTo(bytes));
    }

    static Stream<byte[]> findings() {
        return FindingRecordTest.all().map(FindingRecord::encode);
    }

    @MethodSource("findings")
    @FuzzTest
    void finding(byte @NotNull [] bytes) {
        accepted(FindingRecord::parse, bytes)
                .ifPresent(finding -> assertThat(finding.encode()).isEqualTo(bytes));
    }

    static Stream<byte[]> payloads() {
        SigningPayload plain = TestLedger.payload("Գետի պահապաններ");
        SigningPayload full = new SigningPayload(
                plain.statement(),
                List.of(
                        plain.texts().getFirst(),
                        new SignedText("ab".repeat(32), "hy"),
                        new SignedText("cd".repeat(32), "zh-Hant")),
                "Amina",
                "person",
                "Member",
                "own-name",
                List.of(new SigningPayload.Reservation(1, "not in spring"), new SigningPayload.Reservation(12, "no")),
                plain.moment(),
                plain.checkpoint());
        return Stream.of(plain.encode(), full.encode());
    }

    @MethodSource("payloads")
    @FuzzTest
    void signingPayload(byte @NotNull [] bytes) {
        accepted(SigningPayload::parse, bytes)
                .ifPresent(payload -> assertThat(payload.encode()).isEqualTo(bytes));
    }

    static Stream<byte[]> records() {
        SigningPayload payload = TestLedger.payload("River Watch");
        return Stream.of(SignatureRecord.EMAIL_OWN_DOMAIN, SignatureRecord.EMAIL_VOUCHED, "x")
                .map(method -> new SignatureRecord(method, payload).encode());
    }

    @MethodSource("records")
    @FuzzTest
    void signatureRecord(byte @NotNull [] bytes) {
        accepted(SignatureRecord::parse, bytes)
                .ifPresent(signature -> assertThat(signature.encode()).isEqualTo(bytes));
    }

    static Stream<byte[]> passkeyAssertions() {
        return Arrays.stream(PasskeyKey.Algorithm.values())
                .map(algorithm -> new SoftPasskey(algorithm, "talla.example"))
                .map(passkey ->
                        passkey.sign("x".getBytes(StandardCharsets.UTF_8)).encode());
    }

    @MethodSource("passkeyAssertions")
    @FuzzTest
    void passkeyAssertion(byte @NotNull [] bytes) {
        accepted(PasskeyAssertion::parse, bytes).ifPresent(assertion -> {
            assertThat(assertion.encode()).isEqualTo(bytes);
            accepted(
                    payload -> {
                        assertion.requireOver(payload);
                        return payload;
                    },
                    "y".getBytes(StandardCharsets.UTF_8));
        });
    }

    static Stream<byte[]> passkeyRegistrations() {
        return Arrays.stream(PasskeyKey.Algorithm.values())
                .map(algorithm -> new SoftPasskey(algorithm, "talla.example"))
                .map(passkey -> passkey.registration().encode());
    }

    @MethodSource("passkeyRegistrations")
    @FuzzTest
    void passkeyRegistration(byte @NotNull [] bytes) {
        accepted(PasskeyRegistration::parse, bytes).ifPresent(registration -> {
            assertThat(registration.encode()).isEqualTo(bytes);
            assertThat(registration.id()).hasSize("passkey:".length() + 43);
            assertThat(registration.key().verifies(bytes, bytes)).isFalse();
        });
    }

    static Stream<byte[]> errata() {
        return Stream.of(new Erratum(TestLedger.payload("x").moment(), "“the year 20266”", "“the year 2026”").encode());
    }

    @MethodSource("errata")
    @FuzzTest
    void erratum(byte @NotNull [] bytes) {
        accepted(Erratum::parse, bytes)
                .ifPresent(note -> assertThat(note.encode()).isEqualTo(bytes));
    }

    static Stream<byte[]> addenda() {
        return Stream.of(LEDGER.addendum(SIGNED).bytes());
    }

    @MethodSource("addenda")
    @FuzzTest
    void addendum(byte @NotNull [] bytes) {
        accepted(Addendum::parse, bytes).ifPresent(addendum -> {
            assertThat(addendum.bytes()).isEqualTo(bytes);
            assertThat(addendum.content()).hasSize(bytes.length - 32);
            accepted(SignatureRecord::parse, addendum.content())
                    .ifPresent(signature -> assertThat(signature.encode()).isEqualTo(addendum.content()));
        });
    }
}
