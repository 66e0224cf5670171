package org.undersigned.app.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public files by their path, in memory, and the same under {@code data/site} for nginx or a CDN. A page without an
 * extension lies there as {@code index.html} in a folder of its name.
 */
@Component
class PublicFiles {
    private final Map<String, PublicFile> files = new ConcurrentHashMap<>();
    private final Path folder;

    PublicFiles(@Value("${undersigned.data}") Path data) {
        this.folder = data.resolve("site");
    }

    Optional<PublicFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Shows the file from now on. On disk it is replaced whole, never seen half-written. */
    void put(String path, PublicFile file) {
        write(path, file);
        files.put(path, file);
    }

    void remove(String path) {
        files.remove(path);
        try {
            Files.deleteIfExists(onDisk(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, PublicFile file) {
        Path target = onDisk(path);
        try {
            Files.createDirectories(target.getParent());
            Path written = Files.createTempFile(target.getParent(), ".new-", "");
            Files.write(written, file.bytes());
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path onDisk(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String file = path.substring(1) + (name.contains(".") ? "" : name.isEmpty() ? "index.html" : "/index.html");
        Path target = folder.resolve(file).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalArgumentException("a path outside the site");
        }
        return target;
    }
}
