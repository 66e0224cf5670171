package org.undersigned.app.publicfiles;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Public files that take seconds to make. They are made again only when they would come out different: at a start they
 * are mostly there already, and of several nodes that share a database one makes them for all.
 */
@Component
public class MadeFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MadeFiles.class);

    private final PublicFiles files;
    private final SiteFolder folder;
    private final Optional<SharedFiles> shared;
    private final Map<String, String> editions = new ConcurrentHashMap<>();

    MadeFiles(PublicFiles files, SiteFolder folder, Optional<SharedFiles> shared) {
        this.files = files;
        this.folder = folder;
        this.shared = shared;
    }

    /**
     * Shows the file.
     *
     * @param edition names what it would hold and how it would look
     * @param making makes it, or says that there can be none
     * @return whether it is there; where making it failed, the failure is logged and there is none
     */
    public boolean put(
            String path, String edition, Function<byte[], PublicFile> kind, Supplier<Optional<byte[]>> making) {
        if (edition.equals(editions.get(path)) && files.shows(path)) {
            return true;
        }
        String mark = mark(path);
        if (isMarked(mark, edition) && files.restore(path, kind)) {
            editions.put(path, edition);
            return true;
        }
        editions.remove(path);
        // Should making it fail, none is there: an older one may hold what was erased since.
        folder.delete(mark);
        try {
            Optional<byte[]> made =
                    shared.map(all -> all.of(path, edition, making)).orElseGet(making);
            if (made.isEmpty()) {
                files.remove(path);
                return false;
            }
            files.put(path, kind.apply(made.get()));
            folder.write(mark, edition.getBytes(StandardCharsets.UTF_8));
            editions.put(path, edition);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The file {} could not be made; its page goes without it.", path, e);
            remove(path);
            return false;
        }
    }

    /** Shows it as it lies there from before, where it does; makes nothing. */
    public boolean putAsItIs(String path, Function<byte[], PublicFile> kind) {
        return files.restore(path, kind);
    }

    public void remove(String path) {
        editions.remove(path);
        folder.delete(mark(path));
        files.remove(path);
        shared.ifPresent(all -> all.remove(path));
    }

    private boolean isMarked(String mark, String edition) {
        return folder.read(mark)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .equals(Optional.of(edition));
    }

    // Hidden: no web server shows it.
    private static String mark(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.substring(1, name) + "." + path.substring(name) + ".edition";
    }
}
