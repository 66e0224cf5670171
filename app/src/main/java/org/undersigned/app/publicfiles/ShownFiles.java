package org.undersigned.app.publicfiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteName;

/** Remembers what each page of the site shows, and renders it only when that is something else. */
@Component
public class ShownFiles {
    /** The name stands at the head of every page. */
    private record Shown(String site, Map<String, ?> content) {}

    private final SitePages pages;
    private final SiteName site;
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    ShownFiles(SitePages pages, SiteName site) {
        this.pages = pages;
        this.site = site;
    }

    /** @param content whatever the title says is in it as well */
    public void put(String path, String template, Supplier<String> title, Map<String, ?> content) {
        Shown now = new Shown(site.siteName(), content);
        if (!now.equals(shown.get(path))) {
            pages.put(path, template, title, () -> content);
            shown.put(path, now);
        }
    }

    public void remove(String path) {
        if (shown.remove(path) != null) {
            pages.remove(path);
        }
    }
}
