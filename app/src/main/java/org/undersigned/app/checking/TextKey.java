package org.undersigned.app.checking;

import org.undersigned.app.statements.PublishedRevision;

/**
 * Names a text that a copy may be of.
 *
 * @param language of one that is beside the first signed text; empty for that one
 */
record TextKey(PublishedRevision.Key revision, String language) {
    static final String SIGNED = "";

    static TextKey signed(PublishedRevision.Key revision) {
        return new TextKey(revision, SIGNED);
    }
}
