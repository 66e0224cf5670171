package org.undersigned.app.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.Program;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.EntryBundle;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.LedgerEntry;

/** Commands of a watchdog against a log over HTTP that grows, forgets, lies, or changes its past. */
class FollowingTest {
    private static final String STATEMENT = "00112233445566778899aabbccddeeff";

    @TempDir
    private Path memory;

    private final List<byte[]> entries = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private HttpServer server;
    private String site;
    private CheckpointSigner signer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        server.start();
        site = "http://localhost:" + server.getAddress().getPort();
        String origin = "localhost:" + server.getAddress().getPort() + "/ledger";
        NoteSigner key = NoteSigner.generate(origin, VerifierKey.ED25519, new SecureRandom());
        signer = new CheckpointSigner(origin, List.of(key));
        put("policy", "log " + key.verifierKey() + "\nquorum none\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void put(String path, String text) {
        files.put("/ledger/" + path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void sign(String domain) {
        entries.add(new LedgerEntry(
                        LedgerEntry.Type.SIGNATURE,
                        Optional.of(STATEMENT),
                        Optional.of("ab".repeat(32)),
                        Optional.of(domain),
                        Optional.empty(),
                        Optional.of("cd".repeat(32)))
                .encode());
    }

    private void publish() {
        TiledTree.Appended tree = new TiledTree(0, path -> new byte[0])
                .append(entries.stream().map(MerkleTree::leafHash).toList());
        files.keySet().removeIf(path -> path.contains("/tile/"));
        tree.tiles().forEach(tile -> files.put("/ledger/" + tile.path().path(), tile.encode()));
        for (int bundle = 0; bundle * TilePath.FULL < entries.size(); bundle++) {
            int width = Math.min(TilePath.FULL, entries.size() - bundle * TilePath.FULL);
            files.put(
                    "/ledger/" + TilePath.bundlePath(bundle, width),
                    EntryBundle.encode(entries.subList(bundle * TilePath.FULL, bundle * TilePath.FULL + width)));
        }
        put("checkpoint", signer.sign(tree.size(), tree.root(), Instant.now()).toString());
    }

    private Program watch(String... more) {
        List<String> arguments = new ArrayList<>(List.of("watch", site, "--once", "--memory", memory.toString()));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    @Test
    void watchSaysWhatIsNewSinceTheLastLook() {
        for (int i = 0; i < 300; i++) {
            sign("o" + i + ".example");
        }
        publish();
        Program first = watch();
        assertThat(first.status()).isZero();
        assertThat(first.output()).contains("299  o299.example signed the text abababababab…", "300 of them new");
        sign("riverwatch.example");
        publish();
        Program second = watch();
        assertThat(second.output()).contains("300  riverwatch.example signed", "301 entries, 1 of them new");
        assertThat(second.output()).doesNotContain("o299.example");
        assertThat(watch().output()).contains("301 entries, 0 of them new");
    }

    @Test
    void watchTellsAnOrganisationWhereItsNameWasUsed() {
        sign("riverwatch.example");
        sign("springs.example");
        publish();
        Program watched = watch("--organisation", "springs.example");
        assertThat(watched.output())
                .contains("1  springs.example signed", "1 of them by springs.example")
                .doesNotContain("riverwatch.example signed");
    }

    @Test
    void aLogWhosePastWasChangedIsNamedAndNotBelieved() {
        sign("a.example");
        sign("b.example");
        publish();
        assertThat(watch().status()).isZero();
        entries.removeFirst();
        sign("c.example");
        sign("d.example");
        publish();
        for (int i = 0; i < 2; i++) {
            Program again = watch();
            assertThat(again.status()).isEqualTo(1);
            assertThat(again.output()).contains("its past was changed");
        }
    }

    @Test
    void aLogThatHasBecomeShorterIsNamed() {
        sign("a.example");
        sign("b.example");
        publish();
        assertThat(watch().status()).isZero();
        entries.removeLast();
        publish();
        assertThat(watch().output()).contains("fewer than the 2");
    }

    @Test
    void anEntryThatIsNotTheOneThatWasHashedIsNamed() {
        sign("a.example");
        publish();
        entries.clear();
        sign("b.example");
        files.put("/ledger/" + TilePath.bundlePath(0, 1), EntryBundle.encode(entries));
        Program watched = watch();
        assertThat(watched.status()).isEqualTo(1);
        assertThat(watched.errors()).contains("is not the one that the ledger’s checkpoint commits to");
    }

    @Test
    void keysThatAreNotThoseOfTheFirstLookAreRefused() {
        sign("a.example");
        publish();
        assertThat(watch().status()).isZero();
        NoteSigner other = NoteSigner.generate(signer.origin(), VerifierKey.ED25519, new SecureRandom());
        signer = new CheckpointSigner(signer.origin(), List.of(other));
        put("policy", "log " + other.verifierKey() + "\nquorum none\n");
        publish();
        Program again = watch();
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.output()).contains("the checkpoint lacks a signature");
    }

    @Test
    void verifyOfALedgersAddressRemembersToo() throws IOException {
        sign("a.example");
        publish();
        String[] verify = {"verify", site + "/ledger", "--memory", memory.toString()};
        Program first = Program.run(verify);
        assertThat(first.status()).isZero();
        assertThat(first.output()).contains("are remembered from now on");
        sign("b.example");
        publish();
        assertThat(Program.run(verify).output()).contains("of 2 entries, extends what this computer saw");
        try (var remembered = Files.list(memory)) {
            for (Path file : remembered.toList()) {
                Files.writeString(file, "nonsense");
            }
        }
        assertThat(Program.run(verify).errors()).contains("What was remembered of this log cannot be read");
    }

    @Test
    void whatIsNoLogIsRefusedInOneSentence() {
        assertThat(Program.run("watch", "no address", "--once").errors()).contains("is not an address");
        assertThat(watch().errors().strip())
                .isEqualTo("undersigned: There is nothing at " + site + "/ledger/checkpoint.");
        put("checkpoint", "nonsense");
        assertThat(watch().errors()).contains("is no checkpoint");
        Objects.requireNonNull(server).stop(0);
        assertThat(watch().errors()).contains("Nothing answers at");
    }
}
