package org.undersigned.app.publishing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.Editions;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.renditions.SharePicture;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.WrittenLanguage;

/** The picture beside a link to a statement, in each language. It is drawn again only when it would come out different. */
@Component
class SharePictures {
    private static final String FILE = "/share.png";

    private static final Logger LOG = LoggerFactory.getLogger(SharePictures.class);

    private final Renditions renditions;
    private final PublicFiles files;
    private final Editions editions;
    private final SiteName site;

    SharePictures(Renditions renditions, PublicFiles files, Editions editions, SiteName site) {
        this.renditions = renditions;
        this.files = files;
        this.editions = editions;
        this.site = site;
    }

    /**
     * Puts it there.
     *
     * @param path of the text's page
     * @return its path; empty where there is none
     */
    String put(String path, Revision text) {
        draw(path, text);
        return files.at(path + FILE).isPresent() ? path + FILE : "";
    }

    private void draw(String path, Revision text) {
        SharePicture picture = new SharePicture(
                text.text().title(), new WrittenLanguage(text.language()), text.addressees(), site.siteName());
        String edition = renditions.edition(picture);
        String beside = path.substring(1) + "/.picture";
        if (editions.isThere(beside, edition) && files.restore(path + FILE, PublicFile::png)) {
            return;
        }
        try {
            renditions
                    .picture(picture)
                    .ifPresentOrElse(
                            png -> files.put(path + FILE, PublicFile.png(png)), () -> files.remove(path + FILE));
            editions.keep(beside, edition);
        } catch (RuntimeException e) {
            // A publication does not wait for its picture.
            LOG.error("The picture of {} could not be drawn; links go without it.", path, e);
            files.remove(path + FILE);
        }
    }
}
