package org.undersigned.text.comparing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which text of a statement an original is: one revision of it, in the language of signing or in a translation.
 *
 * @param language BCP 47 primary tag
 * @param latest number of the latest revision that was published
 */
public record Edition(
        String language, int revision, int latest, Optional<LocalDate> publishedOn, Optional<Translation> translation) {
    /**
     * @param from language that it was translated from
     * @param isAuthoritative whether signatories signed this language as well
     */
    public record Translation(String from, boolean isAuthoritative) {}

    /** The only text of a statement, as a proof bundle holds it. */
    public static Edition only(String language) {
        return new Edition(language, 1, 1, Optional.empty(), Optional.empty());
    }

    public boolean isLatest() {
        return revision >= latest;
    }
}
