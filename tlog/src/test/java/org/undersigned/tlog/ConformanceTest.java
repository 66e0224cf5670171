package org.undersigned.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data that other projects published. Needs -Dundersigned.shared=FOLDER. */
@Tag("conformance")
class ConformanceTest {
    private static final Path VECTORS = Path.of(System.getProperty("undersigned.shared", "missing"), "vectors");

    /** What each of the 196 cases says of itself is what we say of it: 12 hold, all others are refused. */
    @Test
    void inclusionProofsOfTheMerkleLibrary() throws IOException {
        assertThat(casesThatAreJudgedWrongly("inclusion", 6, ConformanceTest::inclusionHolds))
                .isEmpty();
    }

    @Test
    void consistencyProofsOfTheMerkleLibrary() throws IOException {
        assertThat(casesThatAreJudgedWrongly("consistency", 6, ConformanceTest::consistencyHolds))
                .isEmpty();
    }

    /**
     * Proofs from the empty tree, in which nothing is out of place: by RFC 9162 every tree begins with the empty one. They
     * prove nothing about the later tree, so the library refuses them, and so does the record itself; a witness takes its
     * first checkpoint on another path.
     */
    @ParameterizedTest
    @ValueSource(strings = {"sizes-are-equal-zero-and-proof-is-empty", "size1-is-zero-and-size2-is-not-zero"})
    void proofsFromTheEmptyTreeAreRefusedAsWell(String name) throws IOException {
        JsonNode node = JsonMapper.shared()
                .readTree(Files.readString(VECTORS.resolve("merkle/consistency/additional/" + name + ".json")));
        assertThat(node.get("size1").asLong()).isZero();
        assertThat(node.get("proof")).isEmpty();
        assertThat(node.get("wantErr").asBoolean()).isTrue();
        assertThatThrownBy(() -> consistencyHolds(node)).hasMessageContaining("begins with one of 0");
    }

    private interface Judge {
        boolean holds(JsonNode node);
    }

    private static List<String> casesThatAreJudgedWrongly(String folder, int good, Judge judge) throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        int held = 0;
        try (Stream<Path> files = Files.walk(VECTORS.resolve("merkle").resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
                boolean holds;
                try {
                    holds = judge.holds(node);
                } catch (IllegalArgumentException refused) {
                    holds = false;
                }
                if (holds == node.get("wantErr").asBoolean()) {
                    wrong.add(file + ": " + node.get("desc").asString());
                }
                held += holds ? 1 : 0;
                seen++;
            }
        }
        assertThat(seen).isEqualTo(98);
        assertThat(held).isEqualTo(good);
        return wrong;
    }

    private static boolean inclusionHolds(JsonNode node) {
        return new InclusionProof(number(node.get("leafIdx")), number(node.get("treeSize")), hashes(node.get("proof")))
                .leads(hash(node.get("leafHash")), hash(node.get("root")));
    }

    private static boolean consistencyHolds(JsonNode node) {
        return new ConsistencyProof(number(node.get("size1")), number(node.get("size2")), hashes(node.get("proof")))
                .holds(hash(node.get("root1")), hash(node.get("root2")));
    }

    private static List<Hash> hashes(JsonNode proof) {
        List<Hash> hashes = new ArrayList<>();
        proof.forEach(node -> hashes.add(hash(node)));
        return hashes;
    }

    private static Hash hash(JsonNode node) {
        byte[] bytes = Base64.getDecoder().decode(node.isNull() ? "" : node.asString());
        // Some cases that do not depend on the roots have words in their place: stand-ins keep them equal or unequal.
        return bytes.length == Hash.LENGTH || bytes.length == 0 ? Hash.of(bytes) : Hash.sha256(bytes);
    }

    private static long number(JsonNode node) {
        if (!node.canConvertToLong()) {
            throw new IllegalArgumentException("a size beyond 2^63");
        }
        return node.asLong();
    }

    @Test
    void theGoldenLogOfTesseraComesOutByteForByte() throws IOException {
        Path golden = VECTORS.resolve("tessera-log");
        // The texts of the entries and the private key are published beside the log.
        String readme = Files.readString(VECTORS.resolve("README.md"));
        List<byte[]> entries = Arrays.stream(readme.split("The entries are: ")[1].split("\\.")[0].split(" "))
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        CheckpointSigner signer = goldenSigner(readme);
        Map<TilePath, byte[]> tiles = new HashMap<>();
        for (int size = 0; size <= entries.size(); size++) {
            if (size > 0) {
                new TiledTree(size - 1, MerkleTreeTest.reader(tiles))
                        .append(List.of(MerkleTree.leafHash(entries.get(size - 1))))
                        .tiles()
                        .forEach(tile -> tiles.put(tile.path(), tile.encode()));
            }
            Hash root = new TiledTree(size, MerkleTreeTest.reader(tiles)).root();
            assertThat(signer.sign(size, root, Instant.EPOCH).toString())
                    .isEqualTo(Files.readString(golden.resolve("checkpoint." + size)));
        }
        assertThat(tiles).hasSize(entries.size());
        for (Map.Entry<TilePath, byte[]> tile : tiles.entrySet()) {
            assertThat(golden.resolve(tile.getKey().path())).hasBinaryContent(tile.getValue());
        }
        int bundles = 0;
        for (int width = 1; width <= entries.size(); width++) {
            Path bundle = golden.resolve(TilePath.bundlePath(0, width));
            if (Files.exists(bundle)) {
                assertThat(bundle).hasBinaryContent(EntryBundle.encode(entries.subList(0, width)));
                bundles++;
            }
        }
        assertThat(bundles).isPositive();
    }

    // The published key has the form of Go's tools: PRIVATE+KEY+name+id+base64(type || seed). PKCS #8 wraps the seed.
    private static CheckpointSigner goldenSigner(String readme) {
        String[] secret = between(readme, "`PRIVATE+KEY+", "`").split("\\+", 3);
        byte[] seed = Base64.getDecoder().decode(secret[2]);
        byte[] header = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] pkcs8 = Arrays.copyOf(header, header.length + 32);
        System.arraycopy(seed, 1, pkcs8, header.length, 32);
        String vkey = between(readme, "vkey `", "`");
        NoteSigner signer = NoteSigner.restore(vkey + "\n" + Base64.getEncoder().encodeToString(pkcs8) + "\n");
        return new CheckpointSigner(secret[0], List.of(signer));
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    @Test
    void cosignaturesOfSunlightsWitnessesVerify() throws IOException {
        int cosignatures = 0;
        for (String folder : List.of("witness", "witness2")) {
            Path base = VECTORS.resolve("sunlight").resolve(folder);
            VerifierKey witness = witnessKey(Files.readString(base.resolve("witness.v0.json")));
            try (Stream<Path> files = Files.walk(base)) {
                for (Path file : files.filter(f -> f.endsWith("checkpoint") && !base.equals(f.getParent()))
                        .toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    SignedNote note = SignedNote.parse(bytes);
                    assertThat(note.toString()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
                    assertThat(witness.type()).isEqualTo(VerifierKey.ED25519_COSIGNATURE);
                    cosignatures += note.verifiedBy(List.of(witness)).size();
                }
            }
        }
        assertThat(cosignatures).isEqualTo(2);
    }

    private static VerifierKey witnessKey(String json) {
        return VerifierKey.parse(
                JsonMapper.shared().readTree(json).get("verifier_keys").get(0).asString());
    }

    /** The file holds a request that a witness of another author took; so does ours. */
    @Test
    void theMlDsaCheckpointOfTorchwoodVerifiesAndIsTakenByAWitness() throws IOException {
        JsonNode data = JsonMapper.shared().readTree(Files.readString(VECTORS.resolve("mldsa/add-checkpoint.json")));
        VerifierKey key = VerifierKey.parse(data.get("vkey").asString());
        SignedNote note = SignedNote.parse(data.get("note").asString());
        assertThat(note.verifiedBy(List.of(key))).containsExactly(key);
        assertThat(key.time(note.signatures().getFirst())).hasValue(0);

        byte[] body = data.get("request").asString().getBytes(StandardCharsets.UTF_8);
        AddCheckpointRequest request = AddCheckpointRequest.parse(body);
        assertThat(request.encode()).isEqualTo(body);
        assertThat(request.oldSize()).isZero();
        assertThat(request.checkpoint().toString()).isEqualTo(note.toString());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        WitnessedLog first = new WitnessedLog(key.name(), List.of(key), 0, MerkleTree.EMPTY_ROOT);
        assertThat(first.judge(request)).isEqualTo(new WitnessedLog.Verdict.Accepted(checkpoint));
        // Taken and stored, the same request again is out of date, and another root of that size would be a fork.
        WitnessedLog stored = new WitnessedLog(key.name(), List.of(key), checkpoint.size(), checkpoint.root());
        assertThat(stored.judge(request)).isEqualTo(new WitnessedLog.Verdict.Outdated(checkpoint.size()));
        WitnessedLog forked = new WitnessedLog(key.name(), List.of(key), checkpoint.size(), MerkleTree.EMPTY_ROOT);
        assertThat(forked.judge(request)).isEqualTo(new WitnessedLog.Verdict.Inconsistent(checkpoint, true));
    }
}
