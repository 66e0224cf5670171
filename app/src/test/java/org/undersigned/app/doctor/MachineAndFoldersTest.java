package org.undersigned.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.app.doctor.Seen.assertLine;
import static org.undersigned.app.doctor.Seen.assertOnly;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.Program;

/** What this machine has: disks, files, backups, memory. */
class MachineAndFoldersTest {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    Path folder;

    @Test
    void theDataFolderIsOursAndItsKeysAreNobodyElses() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        assertLine(new FolderExamination(data).lines(), State.OK, data + " belongs to ");
        assertLine(new FolderExamination(folder.resolve("gone")).lines(), State.LOOK, "There is no folder");
        Path key = Files.createFile(Files.createDirectory(data.resolve("keys")).resolve("ledger.key"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertLine(new FolderExamination(data).lines(), State.WRONG, "can read the private key " + key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(new FolderExamination(data).lines()).noneMatch(line -> line.state() == State.WRONG);
        Path foreign = ROOT ? data : Path.of("/usr");
        if (ROOT) {
            Files.setOwner(
                    data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        assertLine(
                new FolderExamination(foreign).lines(),
                ROOT ? State.LOOK : State.WRONG,
                foreign + " belongs to " + (ROOT ? "nobody, and you are root" : "root, and you are"));
    }

    /** On a file system that is nearly full, of bytes and of files, with a program that may open few. */
    @Test
    void aDiskThatFillsAndFewOpenFilesAreWrong() throws IOException {
        Path data = Files.createTempDirectory("undersigned-doctor-full-");
        List<String> around = new ArrayList<>(
                ROOT
                        ? List.of("unshare", "--mount")
                        : List.of("unshare", "--user", "--map-current-user", "--keep-caps", "--mount"));
        around.addAll(List.of("sh", "-c", """
                mount -t tmpfs -o mode=711,size=150m,nr_inodes=900 none $1 &&
                head -c 100000000 /dev/zero > $1/rows && touch -d '10 days ago' $1/first &&
                ulimit -n 300 && shift && exec "$@"
                """, "sh", data.toString()));
        Program doctor = Program.within(around, "doctor", "--data", data.toString());
        assertThat(doctor.status()).as(doctor.errors()).isEqualTo(1);
        assertThat(doctor.output())
                .containsPattern(
                        "wrong +disk +57 MB of 157 MB are free, enough for 2[0-9] days at the growth so far\\.")
                .containsPattern("wrong +disk +8[0-9]{2} of 900 files can still be made")
                .containsPattern("wrong +open files +A program started like this one may have 300 files open\\.");
    }

    private List<Line> backup(Path place) {
        return new BackupExamination(Optional.of(place), folder).lines();
    }

    private static Path zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("tables/statement.copy"));
            zip.write("rows of a table".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("backup.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void aBackupIsThereYoungAndWhole() throws IOException {
        assertOnly(new BackupExamination(Optional.empty(), folder).lines(), State.LOOK, "makes no backups by itself");
        assertOnly(backup(folder.resolve("gone")), State.WRONG, "cannot be read");
        Path place = Files.createDirectory(folder.resolve("backups"));
        Files.writeString(place.resolve(".x.zip.unfinished"), "x");
        assertOnly(backup(place), State.WRONG, "There is no backup in");
        Path older = zip(place.resolve("a.zip"));
        assertLine(backup(place), State.OK, "a.zip: 0.");
        assertLine(backup(place), State.OK, "It can be read to its end, and is whole.");
        assertLine(backup(place), State.LOOK, "Backups and data are on the same disk");
        Files.setLastModifiedTime(older, FileTime.from(Instant.now().minus(Duration.ofHours(49))));
        assertLine(backup(place), State.WRONG, "a.zip: 49.");
        byte[] bytes = Files.readAllBytes(zip(place.resolve("b.zip")));
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("rows of")] ^= 1;
        Files.write(place.resolve("b.zip"), bytes);
        assertLine(backup(place), State.WRONG, "The newest backup is damaged");
        Files.write(place.resolve("b.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 5));
        assertLine(backup(place), State.WRONG, "The newest backup is damaged");
        Path encrypted = Files.writeString(place.resolve("c.zip.age"), "age-encryption.org/v1\n-> X25519 x\n");
        Files.setLastModifiedTime(encrypted, FileTime.from(Instant.now().plusSeconds(60)));
        assertLine(backup(place), State.OK, "whether it opens, only the holder of the secret key can try");
        Files.writeString(encrypted, "age-encryption.org/v1\n");
        Files.setLastModifiedTime(encrypted, FileTime.from(Instant.now().plusSeconds(60)));
        assertLine(backup(place), State.WRONG, "The newest backup is damaged");
        assertOnly(List.of(BackupExamination.room(19, 10, true)), State.WRONG, "less than two more backups");
        assertOnly(List.of(BackupExamination.room(20, 10, false)), State.OK, "There is room for more");
    }

    private List<Line> memory(String total, String free, String swap) throws IOException {
        Path told = Files.writeString(folder.resolve("meminfo"), """
                MemTotal:       %s kB
                MemFree:           10000 kB
                MemAvailable:   %s kB
                SwapTotal:      %s kB
                """.formatted(total, free, swap));
        return new MachineExamination(told, folder, Optional.empty()).lines();
    }

    @Test
    void memoryIsEnough() throws IOException {
        assertLine(memory("2000000", "900000", "0"), State.OK, "921 MB of 2.0 GB memory are free, with 0 MB of swap.");
        assertLine(memory("800000", "300000", "0"), State.LOOK, "of 819 MB memory are free");
        assertLine(memory("800000", "300000", "500000"), State.OK, "with 512 MB of swap");
        assertLine(memory("2000000", "90000", "0"), State.WRONG, "92 MB of 2.0 GB memory are free");
    }

    @Test
    void chromiumIsThereOrIsNot() {
        assertLine(chromium(Path.of("/bin/sh")), State.OK, "/bin/sh draws pictures");
        assertLine(chromium(folder.resolve("x")), State.WRONG, "There is no program");
    }

    private List<Line> chromium(Path program) {
        return new MachineExamination(folder.resolve("none"), folder, Optional.of(program)).lines();
    }
}
