package org.undersigned.app.demands.shown;

import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.Editions;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
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
    private static final Logger LOG = LoggerFactory.getLogger(DemandPaper.class);
    private static final String EXTENSION = ".pdf";

    /** More would take more memory than a small server has; the page, the table and the JSON have all. */
    private static final int MOST_FINDINGS = 300;

    private final Renditions renditions;
    private final Editions editions;
    private final PublicFiles files;
    private final SiteAddress address;
    private final Pages pages;

    DemandPaper(Renditions renditions, Editions editions, PublicFiles files, SiteAddress address, Pages pages) {
        this.renditions = renditions;
        this.editions = editions;
        this.files = files;
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
            files.remove(path + EXTENSION);
            return false;
        }
        Paper paper = new Paper(
                Speech.in(shown.statement().language(), () -> page(shown, path)),
                shown.statement().language(),
                shown.lastChange().atStartOfDay(ZoneOffset.UTC).toInstant());
        String edition = renditions.edition(paper);
        String kept = shown.statement().path().substring(1) + "/.demands";
        if (!editions.isThere(kept, edition) || !files.restore(path + EXTENSION, PublicFile::pdf)) {
            make(paper, path);
            editions.keep(kept, edition);
        }
        return files.at(path + EXTENSION).isPresent();
    }

    private void make(Paper paper, String path) {
        try {
            files.put(path + EXTENSION, PublicFile.pdf(renditions.pdf(paper)));
        } catch (RuntimeException e) {
            // The page does not wait for its print; and an older print would say what is no longer so.
            LOG.error("The PDF of {} could not be made; the page goes without it.", path, e);
            files.remove(path + EXTENSION);
        }
    }

    private String page(FollowedPage shown, String path) {
        Map<String, Object> content = shown.content();
        content.put("lastChange", shown.lastChange());
        content.put("timeline", shown.timelineToLastChange());
        content.put("page", address.link(path));
        return pages.piece("demands/print", content);
    }
}
