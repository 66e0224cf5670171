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
    private record Shown(String site, List<SiteSections.Section> sections, Object content) {}

    private final SitePages pages;
    private final SiteName site;
    private final List<SiteSections> sections;
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    ShownFiles(SitePages pages, SiteName site, List<SiteSections> sections) {
        this.sections = sections;
        this.pages = pages;
        this.site = site;
    }

    /**
     * Shows the page from now on.
     *
     * @param content whatever the title says is in it as well
     * @return whether it had to be rendered
     */
    public boolean put(String path, String template, Supplier<String> title, Map<String, ?> content) {
        return put(path, template, title, content, () -> content);
    }

    /**
     * The same of a page whose content costs something to put together.
     *
     * @param shows what all of the content and the title follow from
     */
    public boolean put(
            String path, String template, Supplier<String> title, Object shows, Supplier<Map<String, ?>> content) {
        Shown now = new Shown(site.siteName(), SiteSections.all(sections), shows);
        if (now.equals(shown.get(path))) {
            return false;
        }
        Map<String, ?> whole = content.get();
        pages.put(path, template, title, () -> whole);
        shown.put(path, now);
        return true;
    }

    public void remove(String path) {
        if (shown.remove(path) != null) {
            pages.remove(path);
        }
    }
}
