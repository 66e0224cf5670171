package org.undersigned.app.organisations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.SitePages;

/** Remembers what each page shows, and renders it only when that is something else. */
@Component
class ShownFiles {
    private final SitePages pages;
    private final Map<String, Map<String, ?>> shown = new ConcurrentHashMap<>();

    ShownFiles(SitePages pages) {
        this.pages = pages;
    }

    void put(String path, String template, Supplier<String> title, Map<String, ?> content) {
        if (!content.equals(shown.get(path))) {
            pages.put(path, template, title, () -> content);
            shown.put(path, content);
        }
    }

    void remove(String path) {
        if (shown.remove(path) != null) {
            pages.remove(path);
        }
    }
}
