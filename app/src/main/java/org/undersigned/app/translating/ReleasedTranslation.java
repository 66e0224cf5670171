package org.undersigned.app.translating;

import java.time.Instant;
import org.undersigned.app.statements.Translation;

/**
 * A translation that readers see.
 *
 * @param revision number of the text that it is a translation of
 */
public record ReleasedTranslation(int revision, Translation translation, Instant releasedAt) {}
