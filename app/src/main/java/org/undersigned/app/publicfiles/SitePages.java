package org.undersigned.app.publicfiles;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.Pages;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/**
 * Pages of the site, as opposed to those of a text, which speak the text's language. They exist in every language of the
 * interface: in the site's own at their path, in any other below its tag ({@link Speech#pathIn}).
 */
@Component
public class SitePages {
    private final Pages pages;
    private final PublicFiles files;

    SitePages(Pages pages, PublicFiles files) {
        this.pages = pages;
        this.files = files;
    }

    /**
     * Shows the page from now on, in every language.
     *
     * @param path in the site's own language
     * @param title asked for in each language, as the content is
     */
    public void put(String path, String template, Supplier<String> title, Supplier<Map<String, ?>> content) {
        for (WrittenLanguage language : Words.languages()) {
            String page = Speech.in(language, () -> pages.siteFile(path, template, title.get(), content.get()));
            files.put(Speech.pathIn(language, path), PublicFile.html(page));
        }
    }

    public void remove(String path) {
        Words.languages().forEach(language -> files.remove(Speech.pathIn(language, path)));
    }
}
