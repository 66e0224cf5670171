package org.undersigned.app.publicfiles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.web.SiteSections;

/** Remembers what each page of the site shows, and renders it only when that is something else. */
@Component
public class ShownFiles {
    /** The name stands at the head of every page, and so do the parts of the site. */
    private record Shown(String site, List<SiteSections.Section> sections, Map<String, ?> content) {}

    private final SitePages pages;
    private final SiteName site;
    private final List<SiteSections> sections;
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    ShownFiles(SitePages pages, SiteName site, List<SiteSections> sections) {
        this.sections = sections;
        this.pages = pages;
        this.site = site;
    }

    /** @param content whatever the title says is in it as well */
    public void put(String path, String template, Supplier<String> title, Map<String, ?> content) {
        Shown now = new Shown(site.siteName(), SiteSections.all(sections), content);
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
