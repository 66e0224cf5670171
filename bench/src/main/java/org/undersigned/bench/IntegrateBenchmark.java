package org.undersigned.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;

/** Entries per second into a tree that is kept as tiles, beside the two SHA-256 that each entry costs in any tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class IntegrateBenchmark {
    private static final int ENTRIES = 10_000;
    private static final int BATCH = 250;

    private final List<byte[]> entries = new ArrayList<>();

    public IntegrateBenchmark() {
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(SampleLog.entry(
                            "watch" + i + ".example",
                            Optional.empty(),
                            Hash.sha256(new byte[] {(byte) i, (byte) (i >> 8)}).toHex())
                    .encode());
        }
    }

    /** A leaf and a node for each entry. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void bareTwoHashes(Blackhole out) {
        Bare bare = new Bare();
        byte[] above = new byte[Hash.LENGTH];
        for (byte[] entry : entries) {
            above = bare.node(above, bare.leaf(entry));
        }
        out.consume(above);
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void batchesOf250(Blackhole out) {
        out.consume(integrate(BATCH));
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void oneBatchOf10000(Blackhole out) {
        out.consume(integrate(ENTRIES));
    }

    // From nothing to the whole tree, with every tile written and read as an application does it.
    private Map<TilePath, byte[]> integrate(int batch) {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        for (int from = 0; from < ENTRIES; from += batch) {
            List<Hash> leaves = new ArrayList<>(batch);
            for (byte[] entry : entries.subList(from, from + batch)) {
                leaves.add(MerkleTree.leafHash(entry));
            }
            TiledTree tree = new TiledTree(from, path -> Objects.requireNonNull(tiles.get(path)));
            tree.append(leaves).tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        }
        return tiles;
    }
}
