package org.undersigned.app.publicfiles;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The public files by their path, in memory, and the same under {@code data/site} for nginx or a CDN. A page lies
 * there as {@code index.html} in a folder of its name, and beside what is worth it lies the same
 * compressed.
 */
@Component
public class PublicFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PublicFiles.class);
    private static final String COMPRESSED = ".gz";

    private final Map<String, PublicFile> files = new ConcurrentHashMap<>();
    // The same paths in their order: those of one folder are together.
    private final NavigableSet<String> paths = new ConcurrentSkipListSet<>();
    private final SiteFolder folder;
    private final FilesBefore before;

    PublicFiles(SiteFolder folder) {
        this.folder = folder;
        this.before = new FilesBefore(folder);
    }

    public Optional<PublicFile> at(String path) {
        PublicFile file = files.get(path);
        return file == null ? fromBefore(path) : Optional.of(file);
    }

    // Not compressed: the two that lie there need not belong together while one is written.
    private Optional<PublicFile> fromBefore(String path) {
        return before.kind(path).flatMap(kind -> {
            Optional<byte[]> bytes = folder.read(target(path, kind));
            return bytes.map(content -> new PublicFile(kind, content, false));
        });
    }

    /**
     * Shows the file from now on. On disk it is replaced whole, never seen half-written. What is shown already, or lies there
     * from before the start, is neither compressed nor written again.
     */
    public void put(String path, PublicFile file) {
        files.compute(path, (same, shown) -> {
            if (shown != null && shown.isSameAs(file)) {
                return shown;
            }
            if (shown != null || !liesThere(path, file)) {
                write(path, file);
            }
            return file;
        });
        list(path, file);
    }

    // A kill between the two leaves a compressed one that belongs to an older file.
    private boolean liesThere(String path, PublicFile file) {
        String target = target(path, file.kind());
        return folder.holds(target, file.sent(false))
                && (file.hasCompressed()
                        ? file.isCompressedAs(folder.end(target + COMPRESSED, PublicFile.TRAILER))
                        : !folder.has(target + COMPRESSED));
    }

    private void write(String path, PublicFile file) {
        String target = target(path, file.kind());
        if (!target.equals(onDisk(path))) {
            // What an earlier version wrote under that name stands where the folder has to be.
            folder.delete(onDisk(path));
        }
        folder.write(target, file.sent(false));
        // A web server sends what is compressed already; an old one must not outlive the file.
        if (file.hasCompressed()) {
            folder.write(target + COMPRESSED, file.sent(true));
        } else {
            folder.delete(target + COMPRESSED);
        }
    }

    private void list(String path, PublicFile file) {
        paths.add(path);
        before.put(path, file.kind());
    }

    boolean shows(String path) {
        return files.containsKey(path);
    }

    /** Whether there is one, be it from before the start. */
    public boolean isThere(String path) {
        return shows(path) || before.kind(path).isPresent();
    }

    /** Shows what lies on disk from before, if it does. */
    public boolean restore(String path, Function<byte[], PublicFile> kind) {
        Optional<byte[]> bytes = folder.read(onDisk(path));
        bytes.map(kind).ifPresent(file -> {
            files.put(path, file);
            list(path, file);
        });
        return bytes.isPresent();
    }

    public void remove(String path) {
        before.remove(path);
        files.remove(path);
        paths.remove(path);
        for (String target : List.of(onDisk(path), page(path))) {
            folder.delete(target);
            folder.delete(target + COMPRESSED);
        }
    }

    /** Removes those in a folder that are not to be seen any more. */
    public void removeUnder(String folder, Predicate<String> gone) {
        Stream.of(paths, before.waiting())
                .flatMap(all -> all.tailSet(folder).stream().takeWhile(path -> path.startsWith(folder)))
                .filter(gone)
                .toList()
                .forEach(this::remove);
    }

    /** Removes what still lies there from before the start, although everything was made anew since. */
    @EventListener(ApplicationReadyEvent.class)
    void removeLeftOvers() {
        Set<String> left = Set.copyOf(before.waiting());
        if (!left.isEmpty()) {
            LOG.info("{} public files of before were not made again, and are removed", left.size());
        }
        left.forEach(this::remove);
    }

    private static String target(String path, FileKind kind) {
        return kind.isHtml() && !path.endsWith(".html") ? page(path) : onDisk(path);
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
