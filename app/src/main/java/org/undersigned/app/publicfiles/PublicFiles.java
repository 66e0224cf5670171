package org.undersigned.app.publicfiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The public files by their path, under {@code data/site} for nginx or a CDN, and those that are asked for often in memory
 * too. A page lies there as {@code index.html} in a folder of its name, and beside what is worth it lies the same compressed.
 */
@Component
public class PublicFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PublicFiles.class);
    private static final String COMPRESSED = ".gz";
    /** Of all memory, one part in so many is for files that are asked for often. */
    private static final long SHARE = 4;

    private final Cache<String, PublicFile> often;
    private final SiteFolder folder;
    private final ListedFiles listed;

    @Autowired
    PublicFiles(SiteFolder folder) {
        this(folder, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** @param most bytes of files in memory */
    PublicFiles(SiteFolder folder, long most) {
        this.folder = folder;
        this.listed = new ListedFiles(folder);
        this.often = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String path, PublicFile file) -> file.weight())
                .build();
    }

    public Optional<PublicFile> at(String path) {
        PublicFile file = often.getIfPresent(path);
        // What is nowhere is not looked for in the cache again: strangers ask for much that there is not.
        return file == null && isThere(path) ? read(path) : Optional.ofNullable(file);
    }

    // Caffeine takes null for nothing.
    @SuppressWarnings("NullAway")
    private Optional<PublicFile> read(String path) {
        return Optional.ofNullable(often.get(path, this::onDisk));
    }

    // What is sent compressed is made of this: the two that lie there need not belong together while one is written.
    private @Nullable PublicFile onDisk(String path) {
        return listed.kind(path)
                .flatMap(kind -> folder.read(target(path, kind)).map(bytes -> PublicFile.of(kind, bytes)))
                .orElse(null);
    }

    /**
     * Shows the file from now on. On disk it is replaced whole, never seen half-written. What is shown already, or lies there
     * from before, is neither compressed nor written again.
     */
    public void put(String path, PublicFile file) {
        often.asMap().compute(path, (same, shown) -> {
            boolean isSame = shown == null ? liesThere(path, file) : shown.isSameAs(file);
            if (!isSame) {
                write(path, file);
            }
            listed.put(path, file.kind());
            return isSame && shown != null ? shown : file;
        });
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
        if (!target.equals(fileOf(path))) {
            // What an earlier version wrote under that name stands where the folder has to be.
            folder.delete(fileOf(path));
        }
        folder.write(target, file.sent(false));
        // A web server sends what is compressed already; an old one must not outlive the file.
        if (file.hasCompressed()) {
            folder.write(target + COMPRESSED, file.sent(true));
        } else {
            folder.delete(target + COMPRESSED);
        }
    }

    /** Whether it was put or restored since the start. */
    boolean shows(String path) {
        return isThere(path) && !listed.isWaiting(path);
    }

    /** Whether there is one, be it from before the start. */
    public boolean isThere(String path) {
        return listed.kind(path).isPresent();
    }

    /** Shows what lies on disk from before, if it does. */
    public boolean restore(String path, Function<byte[], PublicFile> kind) {
        Optional<PublicFile> file = folder.read(fileOf(path)).map(kind);
        file.ifPresent(shown -> often.asMap().compute(path, (same, before) -> {
            listed.put(path, shown.kind());
            return shown;
        }));
        return file.isPresent();
    }

    public void remove(String path) {
        // In this order: whoever reads it from disk at this moment does not put it back.
        listed.remove(path);
        often.invalidate(path);
        for (String target : List.of(fileOf(path), page(path))) {
            folder.delete(target);
            folder.delete(target + COMPRESSED);
        }
    }

    /** Removes those in a folder that are not to be seen any more. */
    public void removeUnder(String folder, Predicate<String> gone) {
        listed.under(folder).stream().filter(gone).forEach(this::remove);
    }

    /** Removes what still lies there from before the start, although everything was made anew since. */
    @EventListener(ApplicationReadyEvent.class)
    void removeLeftOvers() {
        Set<String> left = listed.waiting();
        if (!left.isEmpty()) {
            LOG.info("{} public files of before were not made again, and are removed", left.size());
        }
        left.forEach(this::remove);
    }

    private static String target(String path, FileKind kind) {
        return kind.isHtml() && !path.endsWith(".html") ? page(path) : fileOf(path);
    }

    private static String fileOf(String path) {
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
