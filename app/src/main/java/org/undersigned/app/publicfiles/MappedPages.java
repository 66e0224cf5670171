package org.undersigned.app.publicfiles;

import java.util.List;

/**
 * Asks for pages of the site that search engines should know and no statement leads to. Answered by features, which tell
 * by {@link MapChanged} when there is one more.
 */
public interface MappedPages {
    /** Their paths in the site's own language, as {@link SitePages} takes them. */
    List<String> mapped();
}
