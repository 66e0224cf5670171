package org.undersigned.app.findings.desk;

import java.util.Optional;
import org.undersigned.app.findings.FindingDraft;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.findings.SubjectPlaces;

/**
 * A draft that somebody sent in, with what it is about.
 *
 * @param whole where all of it can be read, when that is more than the draft
 */
public record SentIn(FindingDraft draft, Optional<About> about, Optional<String> whole) {
    /** What a draft is about. */
    public record About(Subject subject, SubjectPlaces.Place place) {}

    /** Where the form of a finding is filled with it. */
    public String form(Subject subject) {
        return draft.formFor(subject, draft.copySha256());
    }
}
