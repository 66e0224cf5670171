package org.undersigned.app.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.text.Due;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.Whom;

/**
 * What a coordinator says of one obligation.
 *
 * @param words one or more lines
 */
public record Undertaking(String label, List<String> words, Whom by, Whom to, Due due, Optional<LocalDate> until) {
    public Undertaking {
        words = List.copyOf(words);
    }

    /** @throws IllegalArgumentException where that is no obligation of such an instrument */
    public ObligationRecord of(Terms terms) {
        return new ObligationRecord(
                terms.title(), terms.kind().code(), terms.dated(), terms.parties(), label, words, by, to, due, until);
    }
}
