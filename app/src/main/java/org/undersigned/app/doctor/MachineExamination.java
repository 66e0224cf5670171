package org.undersigned.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Memory, how many files may be open, and whether Chromium is where the settings say.
 *
 * @param meminfo as the kernel writes it (proc_meminfo(5))
 */
record MachineExamination(Path meminfo, Path data, Optional<Path> chromium) implements Examination {
    private static final long KILOBYTE = 1024;
    private static final long LEAST_FREE = 100 * Sizes.MEGABYTE;
    private static final long LITTLE = 900 * Sizes.MEGABYTE;
    private static final long FEW_FILES = 4_096;
    private static final Pattern OPEN_FILES = Pattern.compile("Max open files +\\S+ +(\\S+)");

    @Override
    public String topic() {
        return "machine";
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        memory().ifPresent(lines::add);
        openFiles().ifPresent(lines::add);
        chromium.map(MachineExamination::program).ifPresent(lines::add);
        return lines.isEmpty()
                ? List.of(Line.look(
                        topic(),
                        "This system does not tell of its memory.",
                        "See by yourself that at least 500 MB are left for the site."))
                : lines;
    }

    private Optional<Line> memory() {
        try {
            String told = Files.readString(meminfo);
            long total = amount(told, "MemTotal");
            long free = amount(told, "MemAvailable");
            long swap = amount(told, "SwapTotal");
            String found = "%s of %s memory are free, with %s of swap."
                    .formatted(Sizes.words(free), Sizes.words(total), Sizes.words(swap));
            if (free < LEAST_FREE) {
                return Optional.of(Line.wrong(
                        "memory",
                        found,
                        "Stop what is not needed, or get more: the system ends programs when none is left."));
            }
            return Optional.of(
                    total < LITTLE && swap == 0
                            ? Line.look(
                                    "memory",
                                    found,
                                    "Add swap (fallocate -l 1G /swapfile, then mkswap and swapon): documents that are"
                                            + " imported need room for a moment.")
                            : Line.ok("memory", found));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long amount(String told, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ": +([0-9]+) kB$").matcher(told);
        return line.find() ? Long.parseLong(line.group(1)) * KILOBYTE : 0;
    }

    // Of the site where it runs here: PostgreSQL is its child. Else of this process, which is started alike.
    private Optional<Line> openFiles() {
        Optional<Path> site = site();
        return site.or(() -> Optional.of(Path.of("/proc/self")))
                .flatMap(MachineExamination::limit)
                .map(limit -> {
                    String found = "%s may have %s files open."
                            .formatted(
                                    site.isPresent() ? "The site" : "A program started like this one",
                                    limit == Long.MAX_VALUE ? "any number of" : String.valueOf(limit));
                    return limit < FEW_FILES
                            ? Line.wrong(
                                    "open files",
                                    found,
                                    "Allow more: LimitNOFILE=65536 in the systemd unit, or ulimit -n before starting it.")
                            : Line.ok("open files", found);
                });
    }

    private static Line program(Path program) {
        return Files.isExecutable(program)
                ? Line.ok("chromium", program + " draws pictures of kept sources.")
                : Line.wrong(
                        "chromium",
                        "There is no program " + program + ", so kept sources have no pictures.",
                        "Install it (Debian: apt install chromium-headless-shell), or leave chromium out.");
    }

    private Optional<Path> site() {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .flatMap(ProcessHandle::parent)
                    .map(parent -> Path.of("/proc", Long.toString(parent.pid())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> limit(Path process) {
        try {
            return OPEN_FILES
                    .matcher(Files.readString(process.resolve("limits")))
                    .results()
                    .map(found -> found.group(1))
                    .map(limit -> limit.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(limit))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
