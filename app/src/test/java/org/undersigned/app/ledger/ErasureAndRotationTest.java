package org.undersigned.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Policy;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TilePath;
import org.undersigned.tlog.TiledTree;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** What a person can have removed, what stays, and how the log's own keys change. */
class ErasureAndRotationTest {
    private static TestSite site;
    private static String slug;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        slug = site.amina().opens(Texts.NIGHT_FERRY);
        site.amina()
                .invites(
                        slug,
                        List.of(
                                "River Watch, bruno@riverwatch.example, riverwatch.example",
                                "Bakers’ Guild, elin@bakers.example, bakers.example"));
        site.amina().everybodySigns(slug);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Ledger ledger() {
        return site.bean(Ledger.class);
    }

    private static List<LedgerEntry> entries(LedgerEntry.Type type) {
        return LongStream.range(0, ledger().latest().size())
                .mapToObj(index -> LedgerEntry.parse(ledger().entry(index).orElseThrow()))
                .filter(entry -> entry.type() == type)
                .toList();
    }

    private static String addendum(LedgerEntry entry) {
        String sha256 = entry.addendum().orElseThrow();
        return "ledger/addenda/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    private static int status(String path) throws IOException {
        return java.net.http.HttpClient.newHttpClient()
                .sendAsync(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.at("/" + path)))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private static void await(BooleanSupplier holds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("it comes about").isBefore(until);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void whatWasSignedIsReadableFromThePublicationOnAndGoneOnceErased() throws Exception {
        List<LedgerEntry> signatures = entries(LedgerEntry.Type.SIGNATURE);
        assertThat(signatures).hasSize(2);
        String first = addendum(signatures.getFirst());
        assertThat(status(first)).as("before the publication").isEqualTo(404);
        site.amina().publishes(slug);
        assertThat(status(first)).isEqualTo(200);
        Path file = site.data().resolve("site").resolve(first);
        await(() -> Files.exists(file));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));

        Visitor visitor = site.amina().visitor();
        Visitor.Page progress = visitor.open(site.at("/desk/statements/" + slug));
        Visitor.Page after = visitor.send(progress, "/erasure", Map.of());
        assertThat(after.text()).contains("its content was erased on request");
        assertThat(status(first)).isEqualTo(404);
        await(() -> Files.notExists(file));
        assertThat(entries(LedgerEntry.Type.ERASURE))
                .singleElement()
                .matches(erasure ->
                        erasure.addendum().equals(signatures.getFirst().addendum()));
        await(() -> page().contains("Name removed"));
        assertThat(page()).contains("2 organisations").contains("Bakers’ Guild").doesNotContain("River Watch");
        VerificationReport report = BundleVerifier.verify(
                new Visitor().download(site.at("/statements/" + slug + "/proof.zip")), Optional.of(ledger().policy()));
        assertThat(report.sentences(VerificationReport.Outcome.WRONG)).isEmpty();
        assertThat(report.signatories()).containsExactly("Bakers’ Guild");
        assertThat(report.sentences(VerificationReport.Outcome.NOT_CHECKABLE)).anyMatch(s -> s.contains("erased"));
        assertThat(new Visitor().open(site.at("/mailbox")).document().select("[data-to=bruno@riverwatch.example]"))
                .isEmpty();
        theFilesAreTheSameTree();
    }

    private static String page() {
        try {
            return new Visitor().open(site.at("/statements/" + slug)).text();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void theFilesAreTheSameTree() throws IOException {
        Path files = site.data().resolve("site/ledger");
        await(() -> sizeIn(files) == ledger().latest().size());
        Checkpoint written = checkpointIn(files);
        TiledTree tree = new TiledTree(written.size(), path -> read(files.resolve(path.path())));
        assertThat(tree.root()).isEqualTo(written.root());
        int width = (int) (written.size() % TilePath.FULL);
        assertThat(files.resolve(TilePath.bundlePath(written.size() / TilePath.FULL, width)))
                .hasBinaryContent(ledger().bundle(new TilePath(0, written.size() / TilePath.FULL, width))
                        .orElseThrow());
    }

    private static long sizeIn(Path files) {
        return Files.exists(files.resolve("checkpoint")) ? checkpointIn(files).size() : -1;
    }

    private static Checkpoint checkpointIn(Path files) {
        return Checkpoint.parse(
                SignedNote.parse(read(files.resolve("checkpoint"))).text());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theLogsKeysChangeInTwoStepsThatItRecords() throws IOException {
        Visitor visitor = site.amina().visitor();
        String before = ledger().policy();
        Visitor.Page page = visitor.open(site.at("/desk/ledger"));
        Visitor.Page rotating = visitor.send(page, "/desk/ledger/keys", Map.of());
        assertThat(rotating.text()).contains("A new pair signs beside the old one");
        SignedNote both = SignedNote.parse(ledger().signed());
        assertThat(both.signatures()).hasSize(4);
        assertThat(Policy.parse(before).objections(both))
                .as("old readers can follow")
                .isEmpty();
        assertThat(Policy.parse(ledger().policy()).objections(both)).isEmpty();
        List<LedgerEntry> added = entries(LedgerEntry.Type.KEY);
        assertThat(added).hasSize(2);
        byte[] evidence = ledger().disclosedAddendum(added.getFirst().addendum().orElseThrow())
                .orElseThrow();
        assertThat(new String(evidence, StandardCharsets.UTF_8)).contains(ledger().origin());
        visitor.send(rotating, "/desk/ledger/keys/retirement", Map.of());
        SignedNote last = SignedNote.parse(ledger().signed());
        assertThat(last.signatures()).hasSize(2);
        assertThat(Policy.parse(ledger().policy()).objections(last)).isEmpty();
        assertThat(Policy.parse(before).objections(last)).as("the old keys end").isNotEmpty();
        assertThat(entries(LedgerEntry.Type.KEY_REVOCATION)).hasSize(2);
        try (var keys = Files.list(site.data().resolve("keys"))) {
            assertThat(keys.filter(file -> file.getFileName().toString().endsWith(".key")))
                    .hasSize(6)
                    .allMatch(file -> {
                        try {
                            return Files.getPosixFilePermissions(file)
                                    .equals(PosixFilePermissions.fromString("rw-------"));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
        }
    }
}
