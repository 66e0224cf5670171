package org.undersigned.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.undersigned.verify.bundle.BundleVerifier;

/** A bundle of 200 signatures by organisations' own keys, beside the 200 Ed25519 checks that it contains. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 3)
public class VerifyKeysBenchmark {
    private final SampleLog log = SampleLog.withKeys(200);
    private final byte[] bundle = log.bundle();
    private final Optional<String> policy = Optional.of(log.policy());
    private final List<SampleLog.KeySigned> signed = log.keySigned;

    @Benchmark
    public void verifyBundle(Blackhole out) {
        var report = BundleVerifier.verify(bundle, policy);
        if (!report.holds() || report.signatories().size() != signed.size()) {
            throw new IllegalStateException(report.toString());
        }
        out.consume(report);
    }

    @Benchmark
    public void bareSignatures(Blackhole out) {
        for (SampleLog.KeySigned one : signed) {
            if (!Bare.verifies(
                    one.signer().publicKey(),
                    one.covered().clone(),
                    one.signature().clone())) {
                throw new IllegalStateException("a signature of the sample is not good");
            }
            out.consume(one);
        }
    }
}
