package org.undersigned.app.publicfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder {@code data/site}, which a web server may serve as it is. A file is replaced whole, never seen half-written. */
@Component
public class SiteFolder {
    private final Path folder;

    SiteFolder(@Value("${undersigned.data}") Path data) {
        this.folder = data.resolve("site").toAbsolutePath().normalize();
    }

    public Path path(String relative) {
        Path target = folder.resolve(relative).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalArgumentException("a path outside the site");
        }
        return target;
    }

    public void write(String relative, byte[] bytes) {
        Path target = path(relative);
        try {
            makeFoldersOf(target);
            Path written = Files.createTempFile(target.getParent(), ".new-", "");
            Files.write(written, bytes);
            // Temporary files are for their owner alone; these are for a web server too.
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds to the end of a file, which is not for a web server. */
    void append(String relative, byte[] bytes) {
        Path target = path(relative);
        try {
            makeFoldersOf(target);
            Files.write(target, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A web server comes here, whatever this process closes to others by default.
    private void makeFoldersOf(Path target) throws IOException {
        Path inside = folder.relativize(target);
        makeOpen(folder);
        for (int depth = 1; depth < inside.getNameCount(); depth++) {
            makeOpen(folder.resolve(inside.subpath(0, depth)));
        }
    }

    private static void makeOpen(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(wanted);
            Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    public Optional<byte[]> read(String relative) {
        Path file = path(relative);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String relative) {
        return Files.isRegularFile(path(relative));
    }

    /** Whether these bytes lie there; of a file of another length nothing is read. */
    boolean holds(String relative, byte[] bytes) {
        Path file = path(relative);
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last bytes, at most so many; none where there is no such file. */
    byte[] end(String relative, int most) {
        Path file = path(relative);
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - most));
            return Channels.newInputStream(channel).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file; where there is none, or a folder of that name, nothing. */
    public void delete(String relative) {
        Path file = path(relative);
        try {
            if (!Files.isDirectory(file)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
