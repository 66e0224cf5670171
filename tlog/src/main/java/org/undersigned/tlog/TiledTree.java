package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a fixed size that is kept as tiles: its root, its proofs, and the tiles that more leaves make
 * (c2sp.org/tlog-tiles, "Merkle Tree").
 *
 * <p>Reads each tile once, and hashes each node once. Not safe for several threads.
 */
public final class TiledTree {
    private static final int HEIGHT = 8;

    /** Where tiles are kept. */
    @FunctionalInterface
    public interface TileReader {
        /**
         * The hashes of a tile, one after the other, {@code 32 * width} bytes. Reads what a finished write stored, or
         * throws: a missing tile means a damaged log.
         */
        byte[] read(TilePath tile);
    }

    private final long size;
    private final TileReader reader;
    private final Map<TilePath, Tile> seen = new HashMap<>();
    private final Map<Node, Hash> nodes = new HashMap<>();

    private record Node(int level, long index) {}

    /** @param reader has every tile that a tree of this size needs */
    public TiledTree(long size, TileReader reader) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of negative size");
        }
        this.size = size;
        this.reader = reader;
    }

    /** What appending leaves gives: the tiles to store, and the root of the larger tree. */
    public record Appended(long size, List<Tile> tiles, Hash root) {
        public Appended {
            tiles = List.copyOf(tiles);
        }
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? MerkleTree.EMPTY_ROOT : range(0, size);
    }

    /** The full and partial tiles of the tree with these leaves added that the present tree lacks. */
    public Appended append(List<Hash> leaves) {
        List<Tile> tiles = new ArrayList<>();
        List<Hash> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            added = appendAt(level, added, tiles);
        }
        TiledTree grown = new TiledTree(Math.addExact(size, leaves.size()), reader);
        grown.seen.putAll(seen);
        tiles.forEach(tile -> grown.seen.put(tile.path(), tile));
        return new Appended(grown.size, tiles, grown.root());
    }

    // Gives the hashes that full tiles add to the level above.
    private List<Hash> appendAt(int level, List<Hash> added, List<Tile> tiles) {
        long before = TilePath.hashesAt(level, size);
        long number = before / TilePath.FULL;
        int partial = (int) (before % TilePath.FULL);
        List<Hash> current = new ArrayList<>(
                partial == 0
                        ? List.of()
                        : tile(new TilePath(level, number, partial)).hashes());
        List<Hash> above = new ArrayList<>();
        for (Hash hash : added) {
            current.add(hash);
            if (current.size() == TilePath.FULL) {
                tiles.add(new Tile(new TilePath(level, number++, TilePath.FULL), current));
                above.add(MerkleTree.root(current));
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            tiles.add(new Tile(new TilePath(level, number, current.size()), current));
        }
        return above;
    }

    /** The audit path of a leaf (RFC 6962, section 2.1.1). */
    public InclusionProof prove(long index) {
        InclusionProof empty = new InclusionProof(index, size, List.of());
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(empty.index(), empty.size(), path.reversed());
    }

    /** That this tree begins with the one of {@code oldSize} leaves (RFC 6962, section 2.1.2). */
    public ConsistencyProof proveConsistency(long oldSize) {
        ConsistencyProof empty = new ConsistencyProof(oldSize, size, List.of());
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean whole = true;
        while (oldSize != to) {
            long middle = from + split(to - from);
            if (oldSize <= middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(range(from, to));
        }
        return new ConsistencyProof(empty.oldSize(), empty.newSize(), path.reversed());
    }

    // Largest power of two below n: the left part of a tree of n leaves.
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    // Hash over the leaves from..to, where the range is a subtree of the tree: its left parts are whole.
    private Hash range(long from, long to) {
        List<Hash> whole = new ArrayList<>();
        for (long at = from; at < to; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            whole.add(node(level, at >> level));
            at += 1L << level;
        }
        return MerkleTree.fold(whole);
    }

    // Root of the whole subtree of 2^level leaves at this place.
    private Hash node(int level, long index) {
        if (level % HEIGHT == 0) {
            return stored(level / HEIGHT, index);
        }
        Node node = new Node(level, index);
        Hash known = nodes.get(node);
        if (known == null) {
            known = MerkleTree.nodeHash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
            nodes.put(node, known);
        }
        return known;
    }

    private Hash stored(int tileLevel, long index) {
        long number = index / TilePath.FULL;
        int width = (int) Math.min(TilePath.FULL, TilePath.hashesAt(tileLevel, size) - number * TilePath.FULL);
        return tile(new TilePath(tileLevel, number, width)).hashes().get((int) (index % TilePath.FULL));
    }

    private Tile tile(TilePath path) {
        return seen.computeIfAbsent(path, wanted -> Tile.parse(wanted, reader.read(wanted)));
    }
}
