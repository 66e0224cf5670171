package org.undersigned.app.publishing;

import java.util.List;

/** Asks for the pages that join several statements. Answered by organisations. */
public interface JoiningPages {
    /**
     * Called after each change of what is public, once the statement's own page is there.
     *
     * @param shown all that is published, the newest first
     */
    void put(PublicStatement changed, List<PublicStatement> shown);

    /** The same without one that has changed: where nothing is published there are pages too. */
    void put(List<PublicStatement> shown);
}
