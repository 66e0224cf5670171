package org.undersigned.app.publicfiles;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which edition of files that take long to make lies in the folder {@code data/site}: they are made again only when they
 * would come out different; at a start they are mostly there already.
 */
@Component
public class Editions {
    private final SiteFolder folder;

    Editions(SiteFolder folder) {
        this.folder = folder;
    }

    /** @param file that keeps the name of the edition */
    public boolean isThere(String file, String edition) {
        return folder.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .equals(Optional.of(edition));
    }

    /** Before they are made: should that fail, none is there. */
    public void forget(String file) {
        folder.delete(file);
    }

    /** Once they are made. */
    public void keep(String file, String edition) {
        folder.write(file, edition.getBytes(StandardCharsets.UTF_8));
    }
}
