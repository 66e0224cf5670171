package org.undersigned.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.witness.Witness;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.VerifierKey;

/** Writes a log of 70,000 entries through the real server for {@code conformance/run}. Needs -Dundersigned.large-log=FOLDER. */
@Tag("conformance")
class LargeLogTest {
    private static final int ENTRIES = 70_000;
    private static final int EARLIER = 30_011;

    @Test
    void aLargeLogIsSequencedCosignedAndWrittenAsFiles() throws IOException {
        Path target = Path.of(System.getProperty("undersigned.large-log", "target/large-log"));
        Files.createDirectories(target);
        List<TestSite> sites = TestSite.neighbours();
        try (TestSite site = sites.getFirst();
                TestSite witness = sites.getLast()) {
            Ledger ledger = site.bean(Ledger.class);
            write(ledger, 0, EARLIER);
            Files.writeString(target.resolve("checkpoint.old"), ledger.signed());
            introduce(site, witness, target);
            write(ledger, EARLIER, ENTRIES);
            assertThat(ledger.latest().size()).isEqualTo(ENTRIES);
            Path files = site.data().resolve("site/ledger");
            awaitCosigned(files.resolve("checkpoint"));
            copy(files, target.resolve("ledger"));
        }
    }

    private static void introduce(TestSite site, TestSite witness, Path target) throws IOException {
        String logKey = site.bean(Ledger.class).verifierKeys().getFirst();
        VerifierKey witnessKey = witness.bean(Witness.class).verifierKeys().getLast();
        witness.bean(Witness.class).watch(VerifierKey.parse(logKey));
        assertThat(site.bean(Witnesses.class).add(witnessKey, URI.create(witness.at("/witness"))))
                .isEmpty();
        Files.writeString(target.resolve("log.vkey"), logKey);
        Files.writeString(target.resolve("witness.vkey"), witnessKey.toString());
    }

    private static void write(Ledger ledger, int from, int to) {
        UUID last = UUID.randomUUID();
        for (int i = from; i < to; i++) {
            UUID submission = i == to - 1 ? last : UUID.randomUUID();
            ledger.submit(submission, ("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ledger.await(last).leafIndex()).isEqualTo(to - 1);
    }

    private static void awaitCosigned(Path checkpoint) throws IOException {
        Instant until = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            if (Files.exists(checkpoint)) {
                SignedNote note = SignedNote.parse(Files.readAllBytes(checkpoint));
                if (Checkpoint.parse(note.text()).size() == ENTRIES
                        && note.signatures().size() == 3) {
                    return;
                }
            }
            assertThat(Instant.now()).as("the cosigned checkpoint is written").isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.write(copied, Files.readAllBytes(file));
                }
            }
        }
    }
}
