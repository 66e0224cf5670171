package org.undersigned.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A row of the table: how it went since the row before. */
final class LoadRow {
    static final String HEADER = """
            | at, s | confirmed | since the row before | median, ms | 99 of 100, ms | in vain | count on the page | behind | reads/s | median, ms | 99 of 100, ms | broken | resident, MB |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    private LoadRow() {}

    static String of(int second, PressingSigners signers, CheckingReaders readers, long pid) {
        long[] signing = signers.lately();
        long[] reading = readers.lately();
        int confirmed = signers.confirmed();
        int shown = readers.shown();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %.0f | %.0f | %d | %d | %d | %d | %.1f | %.0f | %d | %d |",
                second,
                confirmed,
                signing.length,
                millis(signing, 0.5),
                millis(signing, 0.99),
                signers.failed(),
                shown,
                Math.max(0, confirmed + 1 - shown),
                reading.length / Math.max(1, Integer.getInteger("undersigned.load.row", 60)),
                millis(reading, 0.5),
                millis(reading, 0.99),
                readers.failed(),
                resident(pid));
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
