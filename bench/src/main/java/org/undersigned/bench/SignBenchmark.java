package org.undersigned.bench;

import java.util.List;
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
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSignature;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.VerifierKey;

/** Checkpoints signed and verified, with each kind of key and with both, as every checkpoint of a log is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignBenchmark {
    private final SampleLog log = new SampleLog(1);
    private final Checkpoint checkpoint = new Checkpoint(SampleLog.ORIGIN, 3, MerkleTree.EMPTY_ROOT);
    private final CheckpointSigner both = new CheckpointSigner(SampleLog.ORIGIN, List.of(log.ed25519, log.mlDsa));
    private final SignedNote note = both.sign(3, MerkleTree.EMPTY_ROOT, SampleLog.NOON);
    private final List<VerifierKey> keys = List.of(log.ed25519.verifierKey(), log.mlDsa.verifierKey());

    @Benchmark
    public NoteSignature signWithEd25519() {
        return log.ed25519.sign(checkpoint, SampleLog.NOON);
    }

    @Benchmark
    public NoteSignature signWithMlDsa44() {
        return log.mlDsa.sign(checkpoint, SampleLog.NOON);
    }

    @Benchmark
    public SignedNote signWithBoth() {
        return both.sign(3, MerkleTree.EMPTY_ROOT, SampleLog.NOON);
    }

    @Benchmark
    public boolean verifyEd25519() {
        return keys.getFirst().verifies(note, note.signatures().getFirst());
    }

    @Benchmark
    public boolean verifyMlDsa44() {
        return keys.getLast().verifies(note, note.signatures().getLast());
    }
}
