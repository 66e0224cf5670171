package org.undersigned.app.checking;

import java.util.Optional;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.text.comparing.Comparison;

/**
 * The published text that a copy is closest to, and how it stands to it; empty where it is none of ours.
 *
 * @param notLookedAt published texts that are not indexed yet, where none was found
 */
public record CheckResult(Optional<Found> found, int notLookedAt) {
    /** More of them are behind a click. */
    public static final int CHANGES_SHOWN = 20;

    /** @param path of the page of the text that the copy was compared with */
    public record Found(PublishedRevision revision, String path, Comparison comparison) {
        public boolean isTranslation() {
            return comparison.edition().translation().isPresent();
        }
    }

    /** One sentence that can be quoted. */
    public String sentence() {
        if (found.isPresent()) {
            return found.get().comparison().sentence();
        }
        return notLookedAt == 0
                ? "This is none of the statements published here."
                : "This is none of the statements looked at so far: %d more are being indexed just now, so try again in a minute."
                        .formatted(notLookedAt);
    }

    /** In one lower-case word that never changes. */
    public String verdict() {
        return found.map(found -> found.comparison().verdict().code()).orElse(Comparison.Verdict.UNRELATED.code());
    }
}
