package org.undersigned.app.publicfiles;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The public files that lie in {@code data/site} from before this start: they are shown at once, long before all is made
 * anew. A hidden file there tells of each as what it is sent: a line is its kind and its path, or no kind for one that is
 * gone; later lines supersede earlier ones. A line that a kill cut short tells nothing, and costs one file its early
 * appearance.
 */
class FilesBefore {
    private static final String LIST = ".kinds";
    private static final char BETWEEN = '\t';

    private final SiteFolder folder;
    private final Map<String, FileKind> listed = new HashMap<>();
    private final NavigableMap<String, FileKind> waiting = new ConcurrentSkipListMap<>();

    FilesBefore(SiteFolder folder) {
        this.folder = folder;
        folder.read(LIST)
                .ifPresent(
                        list -> new String(list, StandardCharsets.UTF_8).lines().forEach(this::read));
        waiting.putAll(listed);
        StringBuilder list = new StringBuilder();
        listed.forEach((path, kind) -> list.append(line(path, kind.written())));
        folder.write(LIST, list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void read(String line) {
        int between = line.indexOf(BETWEEN);
        String path = line.substring(between + 1);
        if (between < 0 || !path.startsWith("/")) {
            return;
        }
        FileKind.read(line.substring(0, between))
                .ifPresentOrElse(kind -> listed.put(path, kind), () -> listed.remove(path));
    }

    private static String line(String path, String kind) {
        return kind + BETWEEN + path + '\n';
    }

    /** As what it was sent, unless it was put or removed since the start. */
    Optional<FileKind> kind(String path) {
        return Optional.ofNullable(waiting.get(path));
    }

    /** Those of which nothing was heard since the start, in the order of their paths. */
    NavigableSet<String> waiting() {
        return waiting.navigableKeySet();
    }

    /** It lies there now as this. */
    void put(String path, FileKind kind) {
        waiting.remove(path);
        list(path, kind);
    }

    private synchronized void list(String path, FileKind kind) {
        if (!kind.equals(listed.put(path, kind))) {
            folder.append(LIST, line(path, kind.written()).getBytes(StandardCharsets.UTF_8));
        }
    }

    void remove(String path) {
        waiting.remove(path);
        strike(path);
    }

    private synchronized void strike(String path) {
        if (listed.remove(path) != null) {
            folder.append(LIST, line(path, "").getBytes(StandardCharsets.UTF_8));
        }
    }
}
