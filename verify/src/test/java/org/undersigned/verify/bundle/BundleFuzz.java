package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.verify.Erratum;
import org.undersigned.verify.PasskeyKey;
import org.undersigned.verify.SoftPasskey;

/** A bundle is accepted in its one form or refused with a sentence; nothing that is put into a file makes a signature. */
class BundleFuzz {
    private static final TestLedger LEDGER = new TestLedger(Path.of("."));
    private static final byte[] GOOD = signed();
    private static final String POLICY = LEDGER.policy();

    private static byte[] signed() {
        SoftPasskey passkey = new SoftPasskey(PasskeyKey.Algorithm.ES256, "talla.example");
        LEDGER.open("hy", TestLedger.ARMENIAN);
        LEDGER.register(passkey.registration(), "springs.example");
        LEDGER.signByMail("River Watch", "riverwatch.example");
        LEDGER.signByPasskey("Clear Springs", "springs.example", passkey);
        LEDGER.withdraw(LEDGER.signByMail("Ropemakers", "ropes.example"));
        LEDGER.note(TestLedger.TEXT, new Erratum(Instant.parse("2026-03-04T12:00:00Z"), "zero", "one"));
        return LEDGER.bundle();
    }

    static Stream<byte[]> zips() {
        SortedMap<String, byte[]> small = new TreeMap<>();
        small.put("a.txt", new byte[] {1});
        small.put("b/c.txt", new byte[0]);
        return Stream.of(ProofBundle.of(small).zip());
    }

    @MethodSource("zips")
    @FuzzTest
    void proofBundle(byte @NotNull [] zip) {
        try {
            assertThat(ProofBundle.parse(zip).zip()).isEqualTo(zip);
        } catch (BundleRefused refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
    }

    static Stream<byte[]> bundles() {
        return Stream.of(GOOD);
    }

    @MethodSource("bundles")
    @FuzzTest
    void wholeBundle(byte @NotNull [] zip) {
        VerificationReport report = BundleVerifier.verify(zip, Optional.of(POLICY));
        assertThat(report.results()).isNotEmpty();
        // Whatever holds is the bundle that we made.
        if (report.holds()) {
            assertThat(zip).isEqualTo(GOOD);
        }
    }

    static Stream<Arguments> files() throws BundleRefused {
        List<String> names = List.copyOf(ProofBundle.parse(GOOD).files().keySet());
        return ProofBundle.parse(GOOD).files().entrySet().stream()
                .map(file -> Arguments.of(names.indexOf(file.getKey()), file.getValue()));
    }

    /** Anybody can pack a bundle anew, checksums and all: what is signed has to hold by itself. */
    @MethodSource("files")
    @FuzzTest
    void oneFileOfABundle(int index, byte @NotNull [] content) throws BundleRefused {
        List<String> names = List.copyOf(ProofBundle.parse(GOOD).files().keySet());
        String name = names.get(Math.floorMod(index, names.size()));
        VerificationReport report =
                BundleVerifier.verify(TestLedger.with(GOOD, name, Optional.of(content)), Optional.of(POLICY));
        assertThat(report.results()).isNotEmpty();
        assertThat(Set.of("River Watch", "Clear Springs")).containsAll(report.signatories());
        // The sums are made anew around whatever is put in.
        boolean unsigned = Set.of(BundleWriter.GUIDE, BundleWriter.POLICY, BundleWriter.SUMS)
                        .contains(name)
                || name.endsWith(".tlog-proof");
        if (report.holds() && !unsigned) {
            assertThat(content).isEqualTo(ProofBundle.parse(GOOD).files().get(name));
        }
    }

    @MethodSource("policies")
    @FuzzTest
    void trustedPolicy(@NotNull String policy) {
        VerificationReport report = BundleVerifier.verify(GOOD, Optional.of(policy));
        // The bundle's log is trusted only where the policy names one of its keys.
        if (report.holds()) {
            assertThat(LEDGER.keys)
                    .anyMatch(key -> policy.contains(key.verifierKey().toString()));
        }
    }

    static Stream<String> policies() {
        return Stream.of(
                POLICY,
                new String(POLICY.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace("quorum", "#\nquorum"));
    }
}
