/**
 * A draft as cards, and how what several people write at once becomes one text.
 *
 * <p>Owns the table {@code draft_rival}. Called by editing and reviewing. Cards are merged one by one, by the digest of
 * the version that each writer started from (ADR 0020): changes to different cards both stay; of two changes to one
 * card the first is the draft, and the second is kept beside it until somebody has chosen. Nothing typed is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"drafting", "statements", "web", "words"})
package org.undersigned.app.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
