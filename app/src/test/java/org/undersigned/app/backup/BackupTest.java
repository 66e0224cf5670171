package org.undersigned.app.backup;

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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.tlog.Hash;

/** A backup that is made while the site serves, and the site that comes of it. */
class BackupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PORT = TestSite.freePort();
    private static final String SITE = "http://localhost:" + PORT;

    private static Path folder;
    private static Map<String, String> publicFiles;
    private static Path plain;
    private static Path encrypted;
    private static Path identity;

    @BeforeAll
    static void backUp() throws Exception {
        folder = Files.createTempDirectory("undersigned-backup-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        identity = folder.resolve("identity.txt");
        run("age-keygen", "-o", identity.toString());
        String recipient = Files.readAllLines(identity).stream()
                .filter(line -> line.startsWith("# public key: "))
                .map(line -> line.substring("# public key: ".length()))
                .findFirst()
                .orElseThrow();
        Path data = folder.resolve("first");
        try (Program server = serve(data)) {
            Coordinator amina =
                    new Coordinator(SITE, server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
            publishes(amina, Texts.NIGHT_FERRY);
            publishes(amina, Texts.ARABIC);
            amina.invites(publishes(amina, Texts.ARMENIAN), List.of("Late Friends, late@late.example"));
            assertThat(watch().status()).isZero();
            publicFiles = settled(data);
            plain = backup(data, "plain.zip");
            encrypted = backup(data, "encrypted.zip.age", "--to", recipient);
        }
    }

    @AfterAll
    static void cleanUp() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String publishes(Coordinator amina, String text) {
        String slug = amina.opens(text);
        amina.invites(slug, List.of("Harbour Friends, o%d@harbour.example".formatted(slug.hashCode())));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        return slug;
    }

    private static Path backup(Path data, String name, String... options) throws IOException {
        Path file = folder.resolve(name);
        Program backup = Program.run(
                Stream.concat(Stream.of("backup", file.toString(), "--data", data.toString()), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(backup.status()).as(backup.errors()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static Program restore(Path file, Path data, String... options) {
        return Program.run(
                Stream.concat(Stream.of("restore", file.toString(), "--data", data.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static Program serve(Path data) {
        return Program.start("serve", "--data", data.toString(), "--port", Integer.toString(PORT));
    }

    /** Remembers what it saw of the ledger: a second look that contradicts the first one ends with 1. */
    private static Program watch() {
        return Program.run(
                "watch", SITE, "--once", "--memory", folder.resolve("memory").toString());
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /**
     * The digests of all public files, once they change no more; but for those parts of tiles that the ledger has outgrown,
     * which are left lying (c2sp.org/tlog-tiles, "Partial Tiles").
     */
    private static Map<String, String> settled(Path data) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        Map<String, String> before = Map.of();
        Map<String, String> now = digests(data);
        while (!now.equals(before) && Instant.now().isBefore(until)) {
            Thread.sleep(4000);
            before = now;
            now = digests(data);
        }
        return now;
    }

    private static Map<String, String> digests(Path data) throws IOException {
        Path site = data.resolve("site");
        List<String> checkpoint = Files.readAllLines(site.resolve("ledger/checkpoint"));
        String narrower = ".*/000\\.p/(?!" + checkpoint.get(1) + "$)\\d+";
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString();
                if (!file.getFileName().toString().startsWith(".") && !name.matches(narrower)) {
                    digests.put(name, Hash.sha256(Files.readAllBytes(file)).toHex());
                }
            }
        }
        return digests;
    }

    private static boolean hasCheckpoint(Path data) {
        return Files.exists(data.resolve("site/ledger/checkpoint"));
    }

    @Test
    void aDrillChecksAllOfItAndLeavesNothingBehind() {
        Program drill = Program.run("drill", encrypted.toString(), "--identity", identity.toString());
        assertThat(drill.status()).as(drill.output() + drill.errors()).isZero();
        assertThat(drill.output())
                .contains("Proofs: 3 of 3 statements hold.")
                .contains("each proved to be in the tree")
                .contains("The backup is one")
                .doesNotContain("INFO");
        Program whole = Program.run("drill", "--data", folder.resolve("first").toString());
        assertThat(whole.output()).contains("The backup is one");
        assertThat(whole.status()).isZero();
    }

    @Test
    void theSameSiteComesOfItByteForByteAndItsLedgerGoesOn() throws Exception {
        Path data = folder.resolve("second");
        Program restored = restore(encrypted, data, "--identity", identity.toString());
        assertThat(restored.status()).as(restored.errors()).isZero();
        try (Program server = serve(data)) {
            server.awaitLine("Undersigned is running");
            assertThat(server.output()).doesNotContain("/setup/");
            Instant until = Instant.now().plus(PATIENCE);
            while (!hasCheckpoint(data)
                    || !digests(data).equals(publicFiles) && Instant.now().isBefore(until)) {
                Thread.sleep(500);
            }
            assertThat(digests(data)).containsExactlyEntriesOf(publicFiles);
            assertThat(watch().status()).isZero();
            // A link that was mailed before the backup.
            Visitor.Page receipt =
                    Coordinator.signs(new Mailbox(SITE).newestLink("late@late.example", "/invitations/"));
            assertThat(receipt.document().select("[data-signed]")).isNotEmpty();
            Program second = watch();
            assertThat(second.status()).as(second.output() + second.errors()).isZero();
        }
    }

    @Test
    void ageItselfOpensWhatIsEncrypted() throws Exception {
        Path opened = folder.resolve("opened.zip");
        run("age", "--decrypt", "--identity", identity.toString(), "--output", opened.toString(), encrypted.toString());
        Path data = folder.resolve("third");
        assertThat(restore(opened, data).status()).isZero();
        assertThat(Files.getPosixFilePermissions(data.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatDoesNotFitIsRefusedInOneSentence() throws Exception {
        assertThat(restore(encrypted, folder.resolve("a")).errors()).contains("is encrypted: give the file");
        Path other = folder.resolve("other.txt");
        run("age-keygen", "-o", other.toString());
        assertThat(restore(encrypted, folder.resolve("b"), "--identity", other.toString())
                        .errors())
                .contains("does not open");
        assertThat(restore(identity, folder.resolve("c")).errors()).contains("is no backup, or is damaged");
        assertThat(restore(plain, folder).errors()).contains("is not empty");
        assertThat(Program.run(
                                "backup",
                                plain.toString(),
                                "--data",
                                folder.resolve("first").toString())
                        .errors())
                .contains("a backup replaces nothing");
    }

    @Test
    void aDamagedBackupBecomesNoSite() throws Exception {
        byte[] bytes = Files.readAllBytes(plain);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        Path data = folder.resolve("fourth");
        Program restored = restore(damaged, data);
        assertThat(restored.status()).isNotZero();
        assertThat(restored.errors()).doesNotContain("\tat ");
        Program server = Program.run("serve", "--data", data.toString(), "--port", Integer.toString(PORT));
        assertThat(server.errors()).contains("did not finish: delete the folder");
        assertThat(restore(plain, data).errors()).contains("did not finish: delete the folder");
    }
}
