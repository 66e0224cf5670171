package org.undersigned.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the class path. */
final class PostgresBinaries {
    /** Names the folder, so that another version of the binaries is unpacked beside it. */
    private static final String VERSION = "18.6.0";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String PASSABLE = "rwxr-xr-x";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    static PostgresBinaries in(DataFolder data) {
        Path parent = data.resolve("postgres-bin");
        Path folder = parent.resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            try {
                unpack(parent, folder);
            } catch (IOException e) {
                throw new DatabaseUnavailable(
                        "PostgreSQL cannot be unpacked into " + parent + ": " + DataFolder.reason(e) + ".", e);
            }
        }
        return new PostgresBinaries(folder);
    }

    // Into a folder beside it first: what a kill leaves behind is never taken for the whole.
    private static void unpack(Path parent, Path folder) throws IOException {
        Files.createDirectories(parent);
        Path unfinished = parent.resolve(VERSION + ".unfinished");
        delete(unfinished);
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new DatabaseUnavailable(
                        "There is no embedded PostgreSQL for this kind of machine: give UNDERSIGNED_DATABASE_URL.");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(unfinished, entry, tar);
                }
            }
        }
        passable(parent);
        passable(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path root, TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = entry.resolveIn(root);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            passable(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? PASSABLE : "rw-r--r--"));
    }

    private static void passable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(PASSABLE));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
