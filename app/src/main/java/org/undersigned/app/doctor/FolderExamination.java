package org.undersigned.app.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with everything: whose it is, who can read what, and how long there is room. */
record FolderExamination(Path data) implements Examination {
    private static final long LEAST = 200 * Sizes.MEGABYTE;
    private static final long LITTLE = Sizes.GIGABYTE;
    private static final long FEW_DAYS = 30;
    private static final long FEW_FILES = 1_000;

    @Override
    public String topic() {
        return "data folder";
    }

    @Override
    public List<Line> lines() {
        if (!Files.isDirectory(data)) {
            return List.of(
                    Line.look(
                            topic(),
                            "There is no folder " + data + ".",
                            "If the site has been started before, say with --data, or data in the settings, where its folder is."));
        }
        List<Line> lines = new ArrayList<>();
        try {
            lines.add(owner());
            openKeys().ifPresent(lines::add);
            lines.add(room());
            files().ifPresent(lines::add);
        } catch (IOException e) {
            lines.add(Line.wrong(
                    topic(),
                    data + " cannot be examined: " + e.getClass().getSimpleName() + ".",
                    "Run this as the user who runs the site, and look at the disk."));
        }
        return lines;
    }

    private Line owner() throws IOException {
        String owner = Files.getOwner(data).getName();
        String user = String.valueOf(System.getProperty("user.name"));
        if (!owner.equals(user)) {
            String asOwner =
                    "Run this, and the site, as %s: runuser -u %s -- undersigned doctor.".formatted(owner, owner);
            String found = "%s belongs to %s, and you are %s.".formatted(data, owner, user);
            return user.equals("root") ? Line.look(topic(), found, asOwner) : Line.wrong(topic(), found, asOwner);
        }
        if (!Files.isWritable(data)) {
            return Line.wrong(
                    topic(),
                    "Nothing can be written into " + data + ".",
                    "Look whether its disk is mounted read-only, and run chmod u+rwx " + data + " if not.");
        }
        return Line.ok(topic(), data + " belongs to " + owner + ", and can be written.");
    }

    private Optional<Line> openKeys() throws IOException {
        Path keys = data.resolve("keys");
        if (!Files.isReadable(keys)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .endsWith("------")) {
                    return Optional.of(Line.wrong(
                            topic(),
                            "Others than the site's user can read the private key " + file + ".",
                            "Run chmod 600 " + file + ", and replace the key if somebody may have read it."));
                }
            }
        }
        return Optional.empty();
    }

    private Line room() throws IOException {
        FileStore disk = Files.getFileStore(data);
        long left = disk.getUsableSpace();
        Optional<Long> days = daysLeft(left);
        String found = "%s of %s are free".formatted(Sizes.words(left), Sizes.words(disk.getTotalSpace()))
                + days.map(many -> ", enough for " + spoken(many) + " at the growth so far.")
                        .orElse(".");
        String todo =
                "Make room on the disk of " + data + ", or move the folder to a larger one while the site is stopped.";
        if (left < LEAST) {
            return Line.wrong("disk", found, todo);
        }
        return left < LITTLE || days.filter(many -> many < FEW_DAYS).isPresent()
                ? Line.look("disk", found, todo)
                : Line.ok("disk", found);
    }

    private static String spoken(long days) {
        return days > 3_650 ? "more than ten years" : days == 1 ? "one day" : days + " days";
    }

    /** Where it is known how fast the folder grows: after a week. */
    private Optional<Long> daysLeft(long left) {
        Growth growth = Growth.of(data);
        Duration age = Duration.between(growth.since(), Instant.now());
        long perDay = age.toDays() < 7 ? 0 : growth.bytes() / age.toDays();
        return perDay <= 0 ? Optional.empty() : Optional.of(left / perDay);
    }

    // A disk can be full of files, and have room. Java does not tell; where the program is missing nobody does.
    private Optional<Line> files() {
        String[] counts = Programs.output("stat", "-f", "-c", "%c %d", data.toString())
                .orElse("")
                .strip()
                .split(" ");
        if (counts.length != 2 || !(counts[0] + counts[1]).matches("[0-9]+") || counts[0].equals("0")) {
            return Optional.empty();
        }
        long free = Long.parseLong(counts[1]);
        String found = "%d of %s files can still be made (inodes).".formatted(free, counts[0]);
        return Optional.of(
                free < FEW_FILES
                        ? Line.wrong("disk", found, "Delete what is not needed on the disk of " + data + ".")
                        : Line.ok("disk", found));
    }
}
