package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every tree, tried on trees, places and changes drawn at random. */
class TreeLawsTest {
    private static final int LARGEST = 3000;
    private static final MerkleTreeTest.Log LOG = new MerkleTreeTest.Log();

    @BeforeAll
    static void fill() {
        LOG.append(LARGEST);
    }

    private static List<Hash> leaves(int size) {
        return LOG.leaves.subList(0, size);
    }

    // Full tiles serve every size; partial ones are cut from what the largest tree has at that place.
    private static TiledTree tree(int size) {
        return new TiledTree(size, wanted -> {
            long first = wanted.number() * TilePath.FULL;
            long present = Math.min(TilePath.FULL, TilePath.hashesAt(wanted.level(), LARGEST) - first);
            byte[] widest = LOG.tiles.get(new TilePath(wanted.level(), wanted.number(), (int) present));
            return Arrays.copyOf(widest, wanted.width() * Hash.LENGTH);
        });
    }

    // Small trees have the odd shapes, large ones the many levels.
    private static int size(Random random) {
        return 1 + random.nextInt(random.nextBoolean() ? 20 : LARGEST);
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.toBytes();
        bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<Hash> flippedIn(List<Hash> path, Random random) {
        List<Hash> changed = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        changed.set(at, flipped(path.get(at), random));
        return changed;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theRootFromTilesIsTheRootFromLeaves(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            int size = size(random);
            assertThat(tree(size).root())
                    .isEqualTo(MerkleTree.root(leaves(size)))
                    .isEqualTo(MerkleTreeTest.rootByDefinition(leaves(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyLeafIsProvedAndNoOtherInItsPlace(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int size = size(random);
            int index = random.nextInt(size);
            Hash root = MerkleTree.root(leaves(size));
            InclusionProof proof = tree(size).prove(index);
            assertThat(proof.leads(LOG.leaves.get(index), root)).isTrue();
            int other = (index + 1 + random.nextInt(LARGEST - 1)) % LARGEST;
            assertThat(proof.leads(LOG.leaves.get(other), root)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anInclusionProofThatIsChangedAnywhereLeadsNowhere(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int size = Math.max(2, size(random));
            int index = random.nextInt(size);
            Hash root = MerkleTree.root(leaves(size));
            Hash leaf = LOG.leaves.get(index);
            InclusionProof proof = tree(size).prove(index);
            assertThat(new InclusionProof(index, size, flippedIn(proof.path(), random)).leads(leaf, root))
                    .isFalse();
            assertThat(proof.leads(flipped(leaf, random), root)).isFalse();
            assertThat(proof.leads(leaf, flipped(root, random))).isFalse();
            assertThatOtherLengthsFail(proof, leaf, root);
        }
    }

    private static void assertThatOtherLengthsFail(InclusionProof proof, Hash leaf, Hash root) {
        List<Hash> path = proof.path();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(root);
        for (List<Hash> other : List.of(longer, path.subList(0, path.size() - 1), path.subList(1, path.size()))) {
            assertThat(new InclusionProof(proof.index(), proof.size(), other).leads(leaf, root))
                    .isFalse();
        }
    }

    /** An index or a size that is changed is another claim; it fails unless both prescribe the very same steps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anInclusionProofHoldsForNoOtherIndexAndNoSizeOfAnotherShape(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int size = size(random);
            int index = random.nextInt(size);
            Hash root = MerkleTree.root(leaves(size));
            List<Hash> path = tree(size).prove(index).path();
            for (int other = 0; other < size; other++) {
                assertThat(new InclusionProof(other, size, path).leads(LOG.leaves.get(index), root))
                        .isEqualTo(other == index);
            }
            for (int otherSize = index + 1; otherSize < 3 * size; otherSize++) {
                boolean sameSteps = steps(index, otherSize).equals(steps(index, size));
                assertThat(new InclusionProof(index, otherSize, path).leads(LOG.leaves.get(index), root))
                        .as("leaf %d of %d, taken for %d", index, size, otherSize)
                        .isEqualTo(sameSteps);
            }
        }
    }

    // Sides on which the siblings stand, from the leaf up: all that a size tells the verifier of an inclusion proof.
    private static String steps(long index, long size) {
        if (size == 1) {
            return "";
        }
        long left = Long.highestOneBit(size - 1);
        return index < left ? steps(index, left) + "R" : steps(index - left, size - left) + "L";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void consistencyIsTransitive(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int[] sizes = random.ints(3, 1, LARGEST + 1).sorted().toArray();
            Hash a = MerkleTree.root(leaves(sizes[0]));
            Hash b = MerkleTree.root(leaves(sizes[1]));
            Hash c = MerkleTree.root(leaves(sizes[2]));
            assertThat(tree(sizes[1]).proveConsistency(sizes[0]).holds(a, b)).isTrue();
            assertThat(tree(sizes[2]).proveConsistency(sizes[1]).holds(b, c)).isTrue();
            assertThat(tree(sizes[2]).proveConsistency(sizes[0]).holds(a, c)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLeafThatIsChangedAfterwardsBreaksEveryLaterConsistencyProof(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            int oldSize = 1 + random.nextInt(500);
            Hash oldRoot = MerkleTree.root(leaves(oldSize));
            List<Hash> rewritten = new ArrayList<>(leaves(600));
            rewritten.set(random.nextInt(oldSize), MerkleTreeTest.leaf(-1));
            Map<TilePath, byte[]> tiles = new HashMap<>();
            TiledTree.Appended first = append(tiles, 0, rewritten.subList(0, oldSize));
            assertThat(first.root()).isNotEqualTo(oldRoot);
            for (int size = oldSize; size < 600; ) {
                int more = Math.min(600 - size, 1 + random.nextInt(60));
                Hash newRoot = append(tiles, size, rewritten.subList(size, size + more))
                        .root();
                size += more;
                ConsistencyProof proof = new TiledTree(size, MerkleTreeTest.reader(tiles)).proveConsistency(oldSize);
                assertThat(proof.holds(oldRoot, newRoot)).isFalse();
                assertThat(proof.holds(first.root(), newRoot)).isTrue();
                assertThat(tree(size).proveConsistency(oldSize).holds(oldRoot, newRoot))
                        .isFalse();
            }
        }
    }

    private static TiledTree.Appended append(Map<TilePath, byte[]> tiles, long size, List<Hash> leaves) {
        TiledTree.Appended appended = new TiledTree(size, MerkleTreeTest.reader(tiles)).append(leaves);
        appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
        return appended;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aConsistencyProofThatIsChangedAnywhereDoesNotHold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int newSize = Math.max(2, size(random));
            int oldSize = 1 + random.nextInt(newSize - 1);
            Hash oldRoot = MerkleTree.root(leaves(oldSize));
            Hash newRoot = MerkleTree.root(leaves(newSize));
            ConsistencyProof proof = tree(newSize).proveConsistency(oldSize);
            assertThat(proof.holds(oldRoot, newRoot)).isTrue();
            assertThat(proof.holds(flipped(oldRoot, random), newRoot)).isFalse();
            assertThat(proof.holds(oldRoot, flipped(newRoot, random))).isFalse();
            assertThat(new ConsistencyProof(oldSize, newSize, flippedIn(proof.path(), random)).holds(oldRoot, newRoot))
                    .isFalse();
            List<Hash> shorter = proof.path().subList(0, proof.path().size() - 1);
            assertThat(new ConsistencyProof(oldSize, newSize, shorter).holds(oldRoot, newRoot))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aConsistencyProofHoldsForNoOtherOldSizeAndNoNewSizeOfAnotherShape(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int newSize = Math.max(2, size(random));
            int oldSize = 1 + random.nextInt(newSize - 1);
            Hash oldRoot = MerkleTree.root(leaves(oldSize));
            Hash newRoot = MerkleTree.root(leaves(newSize));
            List<Hash> path = tree(newSize).proveConsistency(oldSize).path();
            for (int other = 1; other <= newSize; other++) {
                assertThat(new ConsistencyProof(other, newSize, path).holds(oldRoot, newRoot))
                        .as("from %d to %d, taken for %d", oldSize, newSize, other)
                        .isEqualTo(other == oldSize);
            }
            // The proof begins at the largest subtree that ends where the old tree does.
            int whole = Integer.numberOfTrailingZeros(oldSize);
            long last = (oldSize - 1) >> whole;
            for (int other = oldSize + 1; other < 3 * newSize; other++) {
                boolean sameSteps =
                        steps(last, ((other - 1) >> whole) + 1).equals(steps(last, ((newSize - 1) >> whole) + 1));
                assertThat(new ConsistencyProof(oldSize, other, path).holds(oldRoot, newRoot))
                        .as("from %d to %d, taken for %d", oldSize, newSize, other)
                        .isEqualTo(sameSteps);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBatchesGiveTheTilesOfOneBatch(long seed) {
        Random random = new Random(seed);
        Map<TilePath, byte[]> batches = new HashMap<>();
        int size = 0;
        while (size < LARGEST) {
            int more = Math.min(LARGEST - size, 1 + random.nextInt(random.nextBoolean() ? 5 : 700));
            assertThat(append(batches, size, LOG.leaves.subList(size, size + more))
                            .root())
                    .isEqualTo(MerkleTree.root(leaves(size + more)));
            size += more;
        }
        LOG.tiles.forEach(
                (path, tile) -> assertThat(batches.get(path)).as(path.path()).isEqualTo(tile));
        // Batches leave the partial tiles of the sizes in between as well.
        batches.keySet().removeAll(LOG.tiles.keySet());
        assertThat(batches.keySet()).allMatch(path -> path.width() < TilePath.FULL);
    }
}
