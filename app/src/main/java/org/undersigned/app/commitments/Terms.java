package org.undersigned.app.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.Party;
import org.undersigned.verify.ObligationRecord.Whom;

/**
 * What a coordinator says of an instrument.
 *
 * @param dated the day of its signing, adoption or publication
 * @param sources web addresses where it can be read
 * @param until the last day on which it is in force
 * @param summary plain words, one paragraph; may be empty
 */
public record Terms(
        InstrumentKind kind,
        String title,
        String language,
        LocalDate dated,
        List<Party> parties,
        List<String> sources,
        Optional<LocalDate> inForce,
        Optional<LocalDate> until,
        String summary) {
    public Terms {
        parties = List.copyOf(parties);
        sources = List.copyOf(sources);
    }

    public WrittenLanguage written() {
        return new WrittenLanguage(language);
    }

    public boolean hasParty(Whom whom) {
        return !(whom instanceof ObligationRecord.One(String shortName))
                || parties.stream().anyMatch(party -> party.shortName().equals(shortName));
    }
}
