package org.undersigned.app.publishing;

import org.springframework.stereotype.Component;
import org.undersigned.app.fuses.Fuse;
import org.undersigned.app.fuses.Fuses;
import org.undersigned.app.publicfiles.MadeFiles;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.renditions.SharePicture;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.WrittenLanguage;

/** The picture beside a link to a statement, in each language. It is drawn again only when it would come out different. */
@Component
class SharePictures {
    private static final String FILE = "/share.png";

    private final Renditions renditions;
    private final MadeFiles made;
    private final SiteName site;
    private final Fuses fuses;

    SharePictures(Renditions renditions, MadeFiles made, SiteName site, Fuses fuses) {
        this.renditions = renditions;
        this.made = made;
        this.site = site;
        this.fuses = fuses;
    }

    /**
     * Puts it there.
     *
     * @param path of the text's page
     * @return its path; empty where there is none
     */
    String put(String path, Revision text) {
        if (fuses.isPulled(Fuse.PICTURES)) {
            return made.putAsItIs(path + FILE, PublicFile::png) ? path + FILE : "";
        }
        SharePicture picture = new SharePicture(
                text.text().title(), new WrittenLanguage(text.language()), text.addressees(), site.siteName());
        boolean isThere =
                made.put(path + FILE, renditions.edition(picture), PublicFile::png, () -> renditions.picture(picture));
        return isThere ? path + FILE : "";
    }
}
