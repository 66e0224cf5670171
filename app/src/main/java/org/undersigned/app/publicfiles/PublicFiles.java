package org.undersigned.app.publicfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The public files by their path, in memory, and the same under {@code data/site} for nginx or a CDN. A page without an
 * extension lies there as {@code index.html} in a folder of its name, and beside what is worth it lies the same
 * compressed.
 */
@Component
public class PublicFiles {
    private static final String COMPRESSED = ".gz";

    private final Map<String, PublicFile> files = new ConcurrentHashMap<>();
    private final SiteFolder folder;

    PublicFiles(SiteFolder folder) {
        this.folder = folder;
    }

    public Optional<PublicFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Shows the file from now on. On disk it is replaced whole, never seen half-written. */
    public void put(String path, PublicFile file) {
        folder.write(onDisk(path), file.bytes());
        // A web server sends what is compressed already; an old one must not outlive the file.
        if (file.hasCompressed()) {
            folder.write(onDisk(path) + COMPRESSED, file.sent(true));
        } else {
            folder.delete(onDisk(path) + COMPRESSED);
        }
        files.put(path, file);
    }

    /** Shows what lies on disk from before, if it does. */
    public boolean restore(String path, Function<byte[], PublicFile> kind) {
        Optional<byte[]> bytes = folder.read(onDisk(path));
        bytes.map(kind).ifPresent(file -> files.put(path, file));
        return bytes.isPresent();
    }

    public void remove(String path) {
        files.remove(path);
        folder.delete(onDisk(path));
        folder.delete(onDisk(path) + COMPRESSED);
    }

    /** Removes those in a folder that are not to be seen any more. */
    public void removeUnder(String folder, Predicate<String> gone) {
        List<String> paths = files.keySet().stream()
                .filter(path -> path.startsWith(folder) && gone.test(path))
                .toList();
        paths.forEach(this::remove);
    }

    private static String onDisk(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.substring(1) + (name.contains(".") ? "" : name.isEmpty() ? "index.html" : "/index.html");
    }
}
