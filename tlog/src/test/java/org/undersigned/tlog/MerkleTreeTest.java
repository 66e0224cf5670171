package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    /** Tiles in memory, written as an application writes them. */
    static final class Log {
        final Map<TilePath, byte[]> tiles = new HashMap<>();
        final List<Hash> leaves = new ArrayList<>();

        TiledTree tree() {
            return new TiledTree(leaves.size(), reader(tiles));
        }

        void append(int count) {
            List<Hash> added = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                added.add(leaf(leaves.size() + i));
            }
            TiledTree.Appended appended = tree().append(added);
            appended.tiles().forEach(tile -> tiles.put(tile.path(), tile.encode()));
            leaves.addAll(added);
            assertThat(appended.size()).isEqualTo(leaves.size());
            assertThat(appended.root()).isEqualTo(rootByDefinition(leaves));
        }
    }

    static TiledTree.TileReader reader(Map<TilePath, byte[]> tiles) {
        return path -> Objects.requireNonNull(tiles.get(path), path::path);
    }

    static Hash leaf(int n) {
        return MerkleTree.leafHash(("entry " + n).getBytes(StandardCharsets.UTF_8));
    }

    /** The recursion of RFC 6962, section 2.1, as it stands there. */
    static Hash rootByDefinition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return MerkleTree.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.nodeHash(
                rootByDefinition(leaves.subList(0, k)), rootByDefinition(leaves.subList(k, leaves.size())));
    }

    @Test
    void emptyRootIsTheHashOfNothing() {
        assertThat(MerkleTree.EMPTY_ROOT.toBase64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void everyLeafOfEverySmallTreeIsProvedAndNoOther() {
        Log log = new Log();
        for (int size = 1; size <= 40; size++) {
            log.append(1);
            Hash root = log.tree().root();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = log.tree().prove(index);
                assertThat(proof.leads(leaf(index), root)).isTrue();
                assertThat(proof.leads(leaf(index + 1), root)).isFalse();
            }
        }
    }

    @Test
    void everySmallTreeIsConsistentWithEveryEarlierOne() {
        Log log = new Log();
        List<Hash> roots = new ArrayList<>();
        for (int size = 1; size <= 40; size++) {
            log.append(1);
            roots.add(log.tree().root());
            for (int old = 1; old <= size; old++) {
                ConsistencyProof proof = log.tree().proveConsistency(old);
                assertThat(proof.holds(roots.get(old - 1), roots.getLast())).isTrue();
                assertThat(proof.holds(leaf(99), roots.getLast())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batchesOfAnySizeGiveTheRootsOfTheDefinition(long seed) {
        Random random = new Random(seed);
        Log log = new Log();
        while (log.leaves.size() < 3000) {
            log.append(1 + random.nextInt(400));
            int index = random.nextInt(log.leaves.size());
            assertThat(log.tree().prove(index).leads(leaf(index), log.tree().root()))
                    .isTrue();
        }
    }

    @Test
    void aProofThatIsChangedAnywhereLeadsNowhere() {
        Log log = new Log();
        log.append(23);
        Hash root = log.tree().root();
        InclusionProof proof = log.tree().prove(17);
        for (int i = 0; i < proof.path().size(); i++) {
            List<Hash> path = new ArrayList<>(proof.path());
            path.set(i, leaf(1000));
            assertThat(new InclusionProof(17, 23, path).leads(leaf(17), root)).isFalse();
            path.remove(i);
            assertThat(new InclusionProof(17, 23, path).leads(leaf(17), root)).isFalse();
        }
        assertThat(new InclusionProof(16, 23, proof.path()).leads(leaf(17), root))
                .isFalse();
    }
}
