package org.undersigned.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.EntryBundle;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;
import org.undersigned.tlog.TlogProof;

/** The log with real rows, keys and requests. */
class LedgerTest {
    private final TestSite site = TestSite.shared();
    private final Ledger ledger = site.bean(Ledger.class);
    private final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));

    private EntryRecorded record(String entry) {
        UUID submission = UUID.randomUUID();
        ledger.submit(submission, entry.getBytes(StandardCharsets.UTF_8));
        return ledger.await(submission);
    }

    @Test
    void provesEveryEntryUnderACheckpointThatBothKeysSigned() {
        EntryRecorded first = record("first");
        EntryRecorded second = record("second");
        assertThat(second.leafIndex()).isGreaterThan(first.leafIndex());
        List<TlogProof> proofs =
                ledger.prove(List.of(first.leafIndex(), second.leafIndex())).proofs();
        assertThat(proofs.getFirst().includes("first".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(proofs.getLast().includes("second".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(proofs.getLast().includes("other".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        SignedNote note = proofs.getFirst().checkpoint();
        assertThat(note.signatures()).hasSize(2);
        assertThat(Policy.parse(ledger.policy()).objections(note)).isEmpty();
    }

    @Test
    void provesTheSameWithTheSameBytesWhateverCameAfterwards() {
        List<Long> places = List.of(record("one").leafIndex(), record("another").leafIndex());
        String proofs = ledger.prove(places).proofs().toString();
        record("afterwards");
        assertThat(ledger.prove(places).proofs()).hasToString(proofs);
        assertThat(proofs).doesNotContain(ledger.signed());
    }

    @Test
    void givesACrowdOnePlaceEach() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<EntryRecorded>> records = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String entry = "crowd " + i;
                records.add(crowd.submit(() -> record(entry)));
            }
            List<Long> places = new ArrayList<>();
            for (Future<EntryRecorded> recorded : records) {
                places.add(recorded.get().leafIndex());
            }
            assertThat(places).doesNotHaveDuplicates();
            assertThat(ledger.latest().size()).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void servesTilesAndEntriesThatRebuildItsTree() throws IOException {
        record("served");
        Visitor watchdog = new Visitor();
        SignedNote note = SignedNote.parse(text(watchdog.download(site.at("/ledger/checkpoint"))));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Hash root = new TiledTree(checkpoint.size(), path -> fetched(watchdog, "/ledger/" + path.path())).root();
        assertThat(root).isEqualTo(checkpoint.root());
        List<Hash> leaves = LongStream.rangeClosed(0, (checkpoint.size() - 1) / TilePath.FULL)
                .boxed()
                .flatMap(number -> entries(watchdog, number, checkpoint.size()).stream())
                .map(MerkleTree::leafHash)
                .toList();
        assertThat(MerkleTree.root(leaves)).isEqualTo(checkpoint.root());
    }

    @Test
    void everyAddressHasTheTypeAndTheCachingOfItsSpecification() throws Exception {
        record("typed");
        long size = ledger.latest().size();
        int width = (int) (size % TilePath.FULL);
        String bundle = TilePath.bundlePath(size / TilePath.FULL, width);
        String tile = new TilePath(0, size / TilePath.FULL, width).path();
        for (String path : List.of(tile, bundle)) {
            assertThat(header(path, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(path, "Cache-Control")).contains("immutable").contains("max-age=31536000");
        }
        for (String path : List.of("checkpoint", "policy")) {
            assertThat(header(path, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
            assertThat(header(path, "Cache-Control")).isEqualTo("no-cache");
        }
        for (String path : List.of(tile, bundle, "checkpoint", "policy")) {
            assertThat(header(path, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(path, "Set-Cookie")).isEmpty();
        }
    }

    private String header(String path, String name) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site.at("/ledger/" + path)))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.headers().firstValue(name).orElse("").replace("; ", ";");
        }
    }

    private List<byte[]> entries(Visitor watchdog, long number, long size) {
        int width = (int) Math.min(TilePath.FULL, size - number * TilePath.FULL);
        return EntryBundle.parse(fetched(watchdog, "/ledger/" + TilePath.bundlePath(number, width)), width);
    }

    private byte[] fetched(Visitor watchdog, String path) {
        try {
            return watchdog.download(site.at(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void hasNothingBeyondWhatItSigned() throws IOException {
        for (String path : List.of("0/x999/999", "0/000.p/300", "0/../0", "63/000", "entries/x999/000", "0/-1")) {
            assertThat(new Visitor().open(site.at("/ledger/tile/" + path)).status())
                    .as(path)
                    .isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET entry = 'x'",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry",
                "UPDATE ledger_checkpoint SET root = 'x'",
                "DELETE FROM ledger_checkpoint",
                "UPDATE ledger_tile SET hashes = 'x'",
                "DELETE FROM ledger_tile",
                "UPDATE ledger_identity SET origin = 'x'",
                "DELETE FROM ledger_identity",
                "UPDATE ledger_addendum SET content = 'x'",
                "UPDATE revision SET title = 'x'",
                "DELETE FROM revision",
                "DELETE FROM publication"
            })
    void theDatabaseRefusesToChangeWhatWasRecorded(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void twoCheckpointsCannotExtendTheSameTree() {
        record("one more");
        long size = ledger.latest().size();
        Long predecessor = database.sql("SELECT predecessor FROM ledger_checkpoint WHERE tree_size = ?")
                .param(size)
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> database.sql("INSERT INTO ledger_checkpoint VALUES (?, ?, '\\x00', 'forged', now())")
                        .params(size + 1_000_000, predecessor)
                        .update())
                .hasStackTraceContaining("ledger_checkpoint_predecessor_key");
    }

    @Test
    void aNodeWithOtherKeysDoesNotStart() throws IOException {
        Path data = Path.of("/tmp", "undersigned-keys-" + System.nanoTime());
        String port = Integer.toString(TestSite.freePort());
        try (Program first = Program.start("serve", "--data", data.toString(), "--port", port)) {
            first.awaitLine("Undersigned is running");
        }
        Files.delete(data.resolve("keys/ledger-ed25519.key"));
        Program second = Program.run("serve", "--data", data.toString(), "--port", port);
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.errors().strip())
                .isEqualTo("undersigned: The ed25519 key of localhost:" + port + "/ledger is missing in "
                        + data.resolve("keys") + ": restore it from your backup, or copy it from another node.");
    }
}
