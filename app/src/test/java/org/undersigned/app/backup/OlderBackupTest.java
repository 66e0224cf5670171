package org.undersigned.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.newsletter.Readers;
import org.undersigned.app.witness.Witness;
import org.undersigned.tlog.SignedNote;

/** A ledger that was restored to an older state signs no second history: its witness has seen more. */
class OlderBackupTest {
    private static final int COSIGNED = 3;

    private final int port = TestSite.freePort();
    private final String address = "http://localhost:" + port;

    @Test
    void whoeverHasSeenMoreStopsTheStart() throws IOException {
        Path folder = Files.createTempDirectory("undersigned-older-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        TestSite witness = TestSite.fresh();
        Path older;
        Path newer;
        try {
            try (Program server = serve(folder.resolve("first"), witness)) {
                Coordinator amina =
                        new Coordinator(address, server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
                introduce(amina, witness);
                amina.opens(Texts.NIGHT_FERRY);
                awaitCosigned(1);
                older = backup(folder, "older.zip");
                amina.opens(Texts.ARABIC);
                awaitCosigned(2);
                newer = backup(folder, "newer.zip");
            }
            Path restored = folder.resolve("older");
            assertThat(restore(older, restored).status()).isZero();
            Program refused = serve(restored, witness);
            assertThat(refused.status()).isNotZero();
            assertThat(refused.errors())
                    .contains("has seen 2 entries of this ledger, and the restored one has 1")
                    .doesNotContain("\tat ");
            Program again = serve(restored, witness);
            assertThat(again.status()).as("it stops at each start").isNotZero();

            Path whole = folder.resolve("newer");
            assertThat(restore(newer, whole).status()).isZero();
            try (Program server = serve(whole, witness)) {
                server.awaitLine("Undersigned is running");
            }

            Path alone = folder.resolve("alone");
            assertThat(restore(newer, alone).status()).isZero();
            witness.close();
            Program unanswered = serve(alone, witness);
            assertThat(unanswered.status()).isNotZero();
            assertThat(unanswered.errors()).contains("only 0 of its 1 witnesses could be asked");
        } finally {
            witness.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Program serve(Path data, TestSite witness) {
        String authority = witness.at("").replaceFirst("https?://", "");
        return Program.startWith(
                Map.of("UNDERSIGNED_FETCH_INSTEAD", authority + "=" + witness.at("")),
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
    }

    private static Path backup(Path folder, String name) {
        Path file = folder.resolve(name);
        assertThat(Program.run(
                                "backup",
                                file.toString(),
                                "--data",
                                folder.resolve("first").toString())
                        .status())
                .isZero();
        return file;
    }

    private static Program restore(Path file, Path data) {
        return Program.run("restore", file.toString(), "--data", data.toString());
    }

    private void introduce(Coordinator amina, TestSite witness) throws IOException {
        List<String> keys = new String(new Visitor().download(address + "/ledger/policy"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("log "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(keys).isNotEmpty();
        Visitor keeper = witness.amina().visitor();
        for (String key : keys) {
            keeper.send(keeper.open(witness.at("/desk/ledger")), "/desk/ledger/logs", Map.of("logKey", key));
        }
        String witnessKey =
                witness.bean(Witness.class).verifierKeys().getFirst().toString();
        amina.visitor()
                .send(
                        amina.visitor().open(address + "/desk/ledger"),
                        "/desk/ledger/witnesses",
                        Map.of("witnessKey", witnessKey, "witnessUrl", witness.at("/witness")));
    }

    private void awaitCosigned(long size) {
        Readers.await("the witness has cosigned " + size, () -> {
            try {
                SignedNote note = SignedNote.parse(
                        new String(new Visitor().download(address + "/ledger/checkpoint"), StandardCharsets.UTF_8));
                return note.text().lines().skip(1).findFirst().orElseThrow().equals(Long.toString(size))
                        && note.signatures().size() == COSIGNED;
            } catch (IOException e) {
                return false;
            }
        });
    }
}
