package org.undersigned.app.publishing;

import java.util.List;

/** Asks for the pages that join several statements. Answered by listing and organisations. */
public interface JoiningPages {
    /** This one is public, or has changed: called once its own page is there, and before {@link #put}. */
    default void changed(PublicStatement statement) {}

    /**
     * Called after each change of what is public; after several at once at a start. Where nothing is published there are
     * pages too.
     *
     * @param shown all that is published, the newest first
     */
    void put(List<PublicStatement> shown);
}
