package org.undersigned.app.checking;

import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.text.comparing.Original;

/**
 * A published text, as a copy is compared with it.
 *
 * @param path of its page
 */
record IndexedText(TextKey key, PublishedRevision revision, String path, Original original) {}
