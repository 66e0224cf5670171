package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publicfiles.SitePages;
import org.undersigned.app.web.PageScript;
import org.undersigned.app.web.Stylesheet;
import org.undersigned.verify.bundle.VerifierPage;

/** Public files that no statement changes. */
@Component
class FixedPages {
    private static final String ICON_PATH = "/icon.svg";
    // A line to sign on.
    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#86301f"/>\
            <path d="M7 17c4-9 7-9 6-3s3 5 5 0 4-3 3 1 2 3 4 1M7 24h18" fill="none" stroke="#fffaf5" stroke-width="2.2"\
             stroke-linecap="round"/></svg>
            """;

    private final PublicFiles files;
    private final SitePages pages;

    FixedPages(PublicFiles files, SitePages pages) {
        this.files = files;
        this.pages = pages;
    }

    void put() {
        for (Stylesheet sheet : Stylesheet.values()) {
            files.put(sheet.path(), PublicFile.css(sheet.bytes()));
        }
        files.put(ICON_PATH, PublicFile.svg(ICON));
        files.put(PageScript.NAMES.file(), PublicFile.script(PageScript.NAMES.bytes()));
        files.put("/verify.html", PublicFile.savedPage(VerifierPage.bytes()));
        page("/check", "checking/check", "web.check");
        page("/verify", "publishing/verify", "web.verify");
        page("/privacy", "publishing/privacy", "web.privacy");
        page("/components", "web/components", "web.components.title");
        // What a web server shows in the place of pages that need the application, while that is down.
        page("/unavailable", "publishing/unavailable", "publishing.unavailable.title");
    }

    private void page(String path, String template, String title) {
        pages.put(path, template, () -> say(title), Map::of);
    }
}
