package org.undersigned.app.publicfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The public files by their path, in memory, and the same under {@code data/site} for nginx or a CDN. A page lies
 * there as {@code index.html} in a folder of its name, and beside what is worth it lies the same
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
        String target = file.isHtml() && !path.endsWith(".html") ? page(path) : onDisk(path);
        if (!target.equals(onDisk(path))) {
            // What an earlier version wrote under that name stands where the folder has to be.
            folder.delete(onDisk(path));
        }
        folder.write(target, file.bytes());
        // A web server sends what is compressed already; an old one must not outlive the file.
        if (file.hasCompressed()) {
            folder.write(target + COMPRESSED, file.sent(true));
        } else {
            folder.delete(target + COMPRESSED);
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
        for (String target : List.of(onDisk(path), page(path))) {
            folder.delete(target);
            folder.delete(target + COMPRESSED);
        }
    }

    /** Removes those in a folder that are not to be seen any more. */
    public void removeUnder(String folder, Predicate<String> gone) {
        List<String> paths = files.keySet().stream()
                .filter(path -> path.startsWith(folder) && gone.test(path))
                .toList();
        paths.forEach(this::remove);
    }

    private static String onDisk(String path) {
        return name(path).contains(".") ? path.substring(1) : page(path);
    }

    // A page may be called by a domain, whose dot begins no extension, and have files below it.
    private static String page(String path) {
        return path.substring(1) + (name(path).isEmpty() ? "index.html" : "/index.html");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
