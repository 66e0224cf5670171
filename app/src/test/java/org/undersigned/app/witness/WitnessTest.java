package org.undersigned.app.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.tlog.AddCheckpointRequest;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.VerifierKey;

/** Two real sites on one machine, and a log that tells two stories. */
class WitnessTest {
    private static final String ORIGIN = "other.example/ledger";

    private static TestSite first;
    private static TestSite second;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        List<TestSite> sites = TestSite.neighbours();
        first = sites.getFirst();
        second = sites.getLast();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void twoSitesWitnessEachOther() throws IOException {
        introduce(first, second);
        introduce(second, first);
        for (TestSite site : List.of(first, second)) {
            record(site, "one");
            awaitCosigned(site);
            record(site, "two");
            SignedNote note = awaitCosigned(site);
            Policy policy = Policy.parse(fetch(site, "/ledger/policy"));
            assertThat(policy.objections(note)).isEmpty();
            assertThat(policy.cosigners(note)).hasSize(1);
            assertThat(site.bean(Ledger.class).prove(List.of(0L)).standing().isFinal())
                    .isTrue();
        }
        assertThat(open(first, "/desk/ledger").text()).contains("Has cosigned up to entry");
        String hash = Hash.sha256(first.bean(Ledger.class).origin().getBytes(StandardCharsets.UTF_8))
                .toHex();
        SignedNote monitored = SignedNote.parse(fetch(second, "/witness/" + hash + "/checkpoint"));
        assertThat(Checkpoint.parse(monitored.text()).origin())
                .isEqualTo(first.bean(Ledger.class).origin());
        assertThat(monitored.verifiedBy(second.bean(Witness.class).verifierKeys()))
                .hasSize(2);
    }

    // Through the desk's forms: the other's log is watched here, and the other is asked to watch ours.
    private static void introduce(TestSite site, TestSite other) throws IOException {
        for (String key : other.bean(Ledger.class).verifierKeys()) {
            send(site, "/desk/ledger/logs", Map.of("logKey", key));
        }
        String witnessKey = other.bean(Witness.class).verifierKeys().getFirst().toString();
        Visitor.Page page = send(
                site, "/desk/ledger/witnesses", Map.of("witnessKey", witnessKey, "witnessUrl", other.at("/witness")));
        assertThat(page.text()).contains(other.bean(Ledger.class).origin());
    }

    private static void record(TestSite site, String entry) {
        UUID submission = UUID.randomUUID();
        site.bean(Ledger.class).submit(submission, entry.getBytes(StandardCharsets.UTF_8));
        site.bean(Ledger.class).await(submission);
    }

    private static SignedNote awaitCosigned(TestSite site) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(40));
        while (Instant.now().isBefore(until)) {
            SignedNote note = SignedNote.parse(fetch(site, "/ledger/checkpoint"));
            if (note.signatures().size() == 3) {
                return note;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError(
                "nobody cosigns: " + open(site, "/desk/ledger").document().select(".problem"));
    }

    private static Visitor.Page open(TestSite site, String path) throws IOException {
        return site.amina().visitor().open(site.at(path));
    }

    private static Visitor.Page send(TestSite site, String action, Map<String, String> fields) throws IOException {
        return site.amina().visitor().send(open(site, "/desk/ledger"), action, fields);
    }

    private static String fetch(TestSite site, String path) throws IOException {
        return new String(new Visitor().download(site.at(path)), StandardCharsets.UTF_8);
    }

    @Test
    void aLogThatForksIsRefusedAndReported() throws Exception {
        CheckpointSigner log = watchedLog("forking.example/ledger");
        List<Hash> leaves = leaves(3);
        assertThat(ask(log, 0, List.of(), 3, MerkleTree.root(leaves)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = ask(log, 3, List.of(), 3, MerkleTree.leafHash(new byte[] {9}));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(open(second, "/desk/ledger").text()).contains("It has two histories: at 3 entries");
        Visitor.Page mailbox = new Visitor().open(second.at("/mailbox"));
        assertThat(mailbox.text()).contains("The ledger forking.example/ledger has two histories");
        assertThat(ask(log, 3, List.of(), 3, MerkleTree.root(leaves)).statusCode())
                .as("what was cosigned before is cosigned again")
                .isEqualTo(200);
    }

    @Test
    void answersEachRequestAsTheSpecificationSays() throws Exception {
        CheckpointSigner log = watchedLog(ORIGIN);
        List<Hash> leaves = leaves(5);
        Hash three = MerkleTree.root(leaves.subList(0, 3));
        Hash five = MerkleTree.root(leaves);
        assertThat(post("nonsense".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(post(new byte[AddCheckpointRequest.LONGEST + 1]).statusCode())
                .isEqualTo(400);
        assertThat(ask(log, 9, List.of(), 3, three).statusCode()).isEqualTo(400);
        assertThat(ask(signer("unknown.example/ledger"), 0, List.of(), 3, three).statusCode())
                .isEqualTo(404);
        assertThat(ask(signer(ORIGIN), 0, List.of(), 3, three).statusCode()).isEqualTo(403);
        assertThat(ask(log, 0, List.of(three), 3, three).statusCode())
                .as("a proof from nothing")
                .isEqualTo(422);
        HttpResponse<String> good = ask(log, 0, List.of(), 3, three);
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body().lines()).hasSize(2).allMatch(line -> line.startsWith("— localhost:"));
        HttpResponse<String> outdated = ask(log, 0, List.of(), 5, five);
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(outdated.body()).isEqualTo("3\n");
        assertThat(outdated.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(ask(log, 3, List.of(three), 5, five).statusCode())
                .as("a wrong proof")
                .isEqualTo(422);
        List<Hash> proof =
                List.of(leaves.get(2), leaves.get(3), MerkleTree.nodeHash(leaves.get(0), leaves.get(1)), leaves.get(4));
        assertThat(ask(log, 3, proof, 5, five).statusCode()).isEqualTo(200);
    }

    private CheckpointSigner watchedLog(String origin) throws IOException {
        NoteSigner key = NoteSigner.generate(origin, VerifierKey.ED25519, new SecureRandom());
        send(second, "/desk/ledger/logs", Map.of("logKey", key.verifierKey().toString()));
        return new CheckpointSigner(origin, List.of(key));
    }

    private static CheckpointSigner signer(String origin) {
        return new CheckpointSigner(
                origin, List.of(NoteSigner.generate(origin, VerifierKey.ED25519, new SecureRandom())));
    }

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(MerkleTree.leafHash(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private HttpResponse<String> ask(CheckpointSigner log, long old, List<Hash> proof, long size, Hash root)
            throws Exception {
        return post(new AddCheckpointRequest(old, proof, log.sign(size, root, Instant.now())).encode());
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(second.at("/witness/add-checkpoint")))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void saysWhatIsWrongWithAKeyOrAnAddress() throws IOException {
        assertThat(send(first, "/desk/ledger/logs", Map.of("logKey", "no key")).text())
                .contains("This is not a key: it looks like");
        String own = first.bean(Ledger.class).verifierKeys().getFirst();
        assertThat(send(first, "/desk/ledger/logs", Map.of("logKey", own)).text())
                .contains("nobody is a witness to themselves");
        Visitor.Page page = send(
                first, "/desk/ledger/witnesses", Map.of("witnessKey", own, "witnessUrl", "ftp://w.example/witness"));
        assertThat(page.text()).contains("This is not an address");
        assertThat(page.document().getElementById("witnessKey").val()).isEqualTo(own);
        assertThat(send(first, "/desk/ledger/witnesses", Map.of("witnessKey", own, "witnessUrl", "https://w.example"))
                        .text())
                .contains("This is the key of a log");
    }
}
