package org.undersigned.app.demands.shown;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.MadeFiles;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.renditions.Paper;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;

/**
 * What became of a statement's demands as PDF, as of the last change. It takes seconds where much was found, so it is made
 * again only when it would differ: by a finding, and not by each signature.
 */
@Component
class DemandPaper {
    private static final String EXTENSION = ".pdf";

    /** More would take more memory than a small server has; the page, the table and the JSON have all. */
    private static final int MOST_FINDINGS = 300;

    private final Renditions renditions;
    private final MadeFiles made;
    private final SiteAddress address;
    private final Pages pages;

    DemandPaper(Renditions renditions, MadeFiles made, SiteAddress address, Pages pages) {
        this.renditions = renditions;
        this.made = made;
        this.address = address;
        this.pages = pages;
    }

    /**
     * Puts it there.
     *
     * @param path of the page
     * @return whether it is there
     */
    boolean put(FollowedPage shown, String path) {
        if (shown.findings() > MOST_FINDINGS) {
            made.remove(path + EXTENSION);
            return false;
        }
        Paper paper = new Paper(
                Speech.in(shown.statement().language(), () -> page(shown, path)),
                shown.statement().language(),
                shown.lastChange().atStartOfDay(ZoneOffset.UTC).toInstant());
        return made.put(
                path + EXTENSION, renditions.edition(paper), PublicFile::pdf, () -> Optional.of(renditions.pdf(paper)));
    }

    private String page(FollowedPage shown, String path) {
        Map<String, Object> content = shown.content();
        content.put("lastChange", shown.lastChange());
        content.put("timeline", shown.timelineToLastChange());
        content.put("page", address.link(path));
        return pages.piece("demands/print", content);
    }
}
