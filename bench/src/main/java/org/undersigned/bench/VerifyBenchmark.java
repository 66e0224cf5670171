package org.undersigned.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
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
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.NoteSignature;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.bundle.BundleVerifier;

/** A bundle of 200 signatures checked offline, beside the cryptography that no checker of it can leave out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyBenchmark {
    private static final String ED25519_HEADER = "302a300506032b6570032100";
    private static final String ML_DSA_44_HEADER = "30820532300b06096086480165030403110382052100";

    private final SampleLog log = new SampleLog(200);
    private final byte[] bundle = log.bundle();
    private final Optional<String> policy = Optional.of(log.policy());

    private final List<byte[]> files = filesOf(bundle);
    private final List<byte[]> leaves =
            log.entries.stream().map(entry -> entry.encode()).toList();
    private final List<byte[]> addenda =
            log.addenda.stream().map(addendum -> addendum.bytes()).toList();
    private final List<List<byte[]>> paths = log.proofs.stream()
            .map(proof -> proof.path().stream().map(Hash::toBytes).toList())
            .toList();
    private final byte[] text = log.checkpoint.text().getBytes(StandardCharsets.UTF_8);
    private final PublicKey ed25519 = publicKey("Ed25519", ED25519_HEADER, log.ed25519.verifierKey());
    private final PublicKey mlDsa = publicKey("ML-DSA-44", ML_DSA_44_HEADER, log.mlDsa.verifierKey());
    private final byte[] ed25519Signature = signature(0, 0);
    private final byte[] mlDsaSignature = signature(1, Long.BYTES);
    private final byte[] mlDsaMessage = subtreeMessage();

    @Benchmark
    public void verifyBundle(Blackhole out) {
        var report = BundleVerifier.verify(bundle, policy);
        if (!report.holds()) {
            throw new IllegalStateException(report.toString());
        }
        out.consume(report);
    }

    /** The two signatures of the log under the checkpoint that all 201 proofs share. */
    @Benchmark
    public void bareSignatures(Blackhole out) {
        out.consume(requireGood());
    }

    /** The same, and SHA-256 over every file, entry and addendum, and along every path. */
    @Benchmark
    public void bareSignaturesAndHashes(Blackhole out) {
        out.consume(requireGood());
        Bare bare = new Bare();
        for (byte[] file : files) {
            out.consume(bare.sha256(file));
        }
        for (byte[] addendum : addenda) {
            out.consume(bare.sha256(addendum));
        }
        for (int i = 0; i < leaves.size(); i++) {
            byte[] hash = bare.leaf(leaves.get(i));
            for (byte[] sibling : paths.get(i)) {
                hash = bare.node(sibling, hash);
            }
            out.consume(hash);
        }
    }

    private boolean requireGood() {
        if (!Bare.verifies(ed25519, text, ed25519Signature) || !Bare.verifies(mlDsa, mlDsaMessage, mlDsaSignature)) {
            throw new IllegalStateException("a signature of the sample is not good");
        }
        return true;
    }

    private byte[] signature(int line, int skipped) {
        NoteSignature signature = log.checkpoint.signatures().get(line);
        byte[] bytes = Base64.getDecoder().decode(signature.line().split(" ")[2]);
        return Arrays.copyOfRange(bytes, Integer.BYTES + skipped, bytes.length);
    }

    private byte[] subtreeMessage() {
        byte[] label = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
        byte[] name = SampleLog.ORIGIN.getBytes(StandardCharsets.UTF_8);
        Checkpoint checkpoint = Checkpoint.parse(log.checkpoint.text());
        return ByteBuffer.allocate(label.length + 2 * name.length + 2 + 3 * Long.BYTES + Hash.LENGTH)
                .put(label)
                .put((byte) name.length)
                .put(name)
                .putLong(SampleLog.NOON.getEpochSecond())
                .put((byte) name.length)
                .put(name)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().toBytes())
                .array();
    }

    private static PublicKey publicKey(String algorithm, String header, VerifierKey key) {
        byte[] typed = Base64.getDecoder().decode(key.toString().split("\\+", 3)[2]);
        byte[] start = HexFormat.of().parseHex(header);
        byte[] encoded = ByteBuffer.allocate(start.length + typed.length - 1)
                .put(start)
                .put(typed, 1, typed.length - 1)
                .array();
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> filesOf(byte[] bundle) {
        List<byte[]> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
