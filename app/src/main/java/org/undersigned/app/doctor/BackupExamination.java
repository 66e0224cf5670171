package org.undersigned.app.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether there is a backup of yesterday or today, and whether it is whole, as far as that can be seen from here. */
record BackupExamination(Optional<Path> folder, Path data) implements Examination {
    private static final Duration OLD = Duration.ofDays(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String ENCRYPTED = ".age";

    private record Backup(Path file, Instant made, long size) {}

    @Override
    public String topic() {
        return "backup";
    }

    @Override
    public List<Line> lines() {
        if (folder.isEmpty()) {
            return List.of(Line.look(
                    topic(),
                    "The site makes no backups by itself.",
                    "Set backup.folder, or see that something else makes them (docs/operate/backup.md)."));
        }
        try {
            return lines(folder.get());
        } catch (IOException e) {
            return List.of(Line.wrong(
                    topic(),
                    "The folder of backups " + folder.get() + " cannot be read.",
                    "Look whether it is there and mounted, and belongs to the user who runs the site."));
        }
    }

    private List<Line> lines(Path place) throws IOException {
        List<Line> lines = new ArrayList<>();
        Optional<Backup> newest = newest(place);
        if (newest.isEmpty()) {
            lines.add(Line.wrong(
                    topic(),
                    "There is no backup in " + place + ".",
                    "Make one now with undersigned backup, and look in the log why the site made none."));
            return lines;
        }
        lines.add(age(newest.get()));
        lines.add(whole(newest.get()));
        lines.add(room(place, newest.get()));
        return lines;
    }

    private static Optional<Backup> newest(Path place) throws IOException {
        Optional<Backup> newest = Optional.empty();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(BackupExamination::isBackup).toList()) {
                FileTime made = Files.getLastModifiedTime(file);
                if (newest.isEmpty() || made.toInstant().isAfter(newest.get().made())) {
                    newest = Optional.of(new Backup(file, made.toInstant(), Files.size(file)));
                }
            }
        }
        return newest;
    }

    private static boolean isBackup(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && name.matches("[^.].*[.]zip([.]age)?");
    }

    private Line age(Backup backup) {
        Duration age = Duration.between(backup.made(), Instant.now());
        String found = "Hours since the newest backup, %s: %d.".formatted(backup.file(), age.toHours());
        return age.compareTo(OLD) > 0
                ? Line.wrong(
                        topic(), found, "Make one now with undersigned backup, and look in the log why none was made.")
                : Line.ok(topic(), found);
    }

    private Line whole(Backup backup) {
        long until = System.nanoTime() + LONGEST.toNanos();
        boolean isEncrypted = backup.file().toString().endsWith(ENCRYPTED);
        try {
            if (isEncrypted) {
                readEncrypted(backup.file(), until);
                return Line.ok(
                        topic(),
                        "It can be read to its end; whether it opens, only the holder of the secret key can try.");
            }
            readEntries(backup.file(), until);
            return Line.ok(topic(), "It can be read to its end, and is whole.");
        } catch (TooLong e) {
            return Line.look(
                    topic(),
                    "The newest backup is too large to be read to its end in %d seconds."
                            .formatted(LONGEST.toSeconds()),
                    "Restore one onto another machine now and then (docs/operate/backup.md).");
        } catch (IOException e) {
            return Line.wrong(
                    topic(),
                    "The newest backup is damaged, or cannot be read.",
                    "Make another one with undersigned backup, and look at the disk that it is on.");
        }
    }

    private static final class TooLong extends IOException {
        TooLong() {
            super("too long");
        }
    }

    private static long readToEnd(InputStream in, CRC32 sum, long until) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
            bytes += read;
            if (System.nanoTime() > until) {
                throw new TooLong();
            }
        }
        return bytes;
    }

    private static void readEncrypted(Path file, long until) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(22), StandardCharsets.US_ASCII);
            if (!beginning.equals("age-encryption.org/v1\n")) {
                throw new IOException("not of age");
            }
            if (readToEnd(in, new CRC32(), until) == 0) {
                throw new IOException("nothing in it");
            }
        }
    }

    // Each entry has a check sum, which is looked at where it ends; what the backup is stands in the last one.
    private static void readEntries(Path file, long until) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("backup.json") == null) {
                throw new IOException("no backup");
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                CRC32 sum = new CRC32();
                try (InputStream in = zip.getInputStream(entry)) {
                    readToEnd(in, sum, until);
                }
                if (sum.getValue() != entry.getCrc()) {
                    throw new IOException("damaged");
                }
            }
        }
    }

    private Line room(Path place, Backup backup) throws IOException {
        FileStore disk = Files.getFileStore(place);
        boolean isSame = Files.isDirectory(data) && disk.equals(Files.getFileStore(data));
        return room(disk.getUsableSpace(), backup.size(), isSame);
    }

    /**
     * Whether there is room for more.
     *
     * @param left bytes
     * @param each bytes of a backup
     * @param isSame whether the data is on the same disk
     */
    static Line room(long left, long each, boolean isSame) {
        if (left < 2 * each) {
            return Line.wrong(
                    "backup",
                    "There is room for less than two more backups: %s are free.".formatted(Sizes.words(left)),
                    "Make room on the disk of backup.folder, or keep backups for fewer days (backup.keep-days).");
        }
        if (isSame) {
            return Line.look(
                    "backup",
                    "Backups and data are on the same disk, and would end together.",
                    "Copy the backups to another machine, or let backup.folder be on another disk.");
        }
        return Line.ok("backup", "There is room for more: %s are free.".formatted(Sizes.words(left)));
    }
}
