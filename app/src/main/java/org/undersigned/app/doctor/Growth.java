package org.undersigned.app.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * By how much a data folder has grown, and since when: what it has beyond an empty site's, since the oldest file that was
 * made with it.
 *
 * @param bytes at least 0
 */
record Growth(long bytes, Instant since) {
    /** An embedded database without a row, and its log. */
    private static final long EMPTY = 80 * Sizes.MEGABYTE;

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    static Growth of(Path data) {
        Count count = new Count(data);
        try {
            Files.walkFileTree(data, count);
        } catch (IOException e) {
            return new Growth(0, Instant.now());
        }
        // What was not counted to its end says nothing.
        return count.isWhole
                ? new Growth(Math.max(0, count.bytes - EMPTY), count.oldest)
                : new Growth(0, Instant.now());
    }

    private static final class Count extends SimpleFileVisitor<Path> {
        private final Path programs;
        private final long until = System.nanoTime() + PATIENCE.toNanos();
        private long bytes;
        private Instant oldest = Instant.now();
        private boolean isWhole = true;

        Count(Path data) {
            this.programs = data.resolve("postgres-bin");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(programs) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            Instant made = attributes.lastModifiedTime().toInstant();
            oldest = made.isBefore(oldest) ? made : oldest;
            if (System.nanoTime() > until) {
                isWhole = false;
                return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        // Deleted in the meantime, or not for this user: without it the count would be too small.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            isWhole &= !Files.exists(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
