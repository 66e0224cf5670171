package org.undersigned.app.publicfiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which public files lie in {@code data/site}, and as what each is sent. A hidden file there tells it to the next start, which
 * shows them at once, long before all is made anew: a line is a kind and a path, or no kind for one that is gone; later lines
 * supersede earlier ones. A line that a kill cut short tells nothing, and costs one file its early appearance.
 */
class ListedFiles {
    private static final String LIST = ".kinds";
    private static final char BETWEEN = '\t';

    private final SiteFolder folder;
    // In the order of paths: those of one folder are together.
    private final NavigableMap<String, FileKind> listed = new ConcurrentSkipListMap<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    /** Of a million files there are twenty kinds. */
    private final Map<FileKind, FileKind> kinds = new ConcurrentHashMap<>();

    ListedFiles(SiteFolder folder) {
        this.folder = folder;
        folder.read(LIST)
                .ifPresent(
                        list -> new String(list, StandardCharsets.UTF_8).lines().forEach(this::read));
        waiting.addAll(listed.keySet());
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
                .ifPresentOrElse(kind -> listed.put(path, same(kind)), () -> listed.remove(path));
    }

    private FileKind same(FileKind kind) {
        return kinds.computeIfAbsent(kind, one -> one);
    }

    private static String line(String path, String kind) {
        return kind + BETWEEN + path + '\n';
    }

    /** As what it is sent; empty where there is no such file. */
    Optional<FileKind> kind(String path) {
        return Optional.ofNullable(listed.get(path));
    }

    /** Whether it lies there since before the start, and nothing was heard of it. */
    boolean isWaiting(String path) {
        return waiting.contains(path);
    }

    /** All such. */
    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    /** All whose path begins so. */
    List<String> under(String beginning) {
        List<String> under = new ArrayList<>();
        for (String path : listed.tailMap(beginning).keySet()) {
            if (!path.startsWith(beginning)) {
                break;
            }
            under.add(path);
        }
        return under;
    }

    /** It lies there now as this. */
    void put(String path, FileKind kind) {
        waiting.remove(path);
        list(path, same(kind));
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
