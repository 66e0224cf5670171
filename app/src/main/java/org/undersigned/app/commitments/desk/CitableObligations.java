package org.undersigned.app.commitments.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.Instrument;

/**
 * All that can be cited.
 *
 * @param labels of each, with the title of its instrument
 */
record CitableObligations(Map<Instrument, List<CitableObligation>> byInstrument, Map<UUID, String> labels) {
    static CitableObligations of(Commitments commitments) {
        Map<Instrument, List<CitableObligation>> all = new LinkedHashMap<>();
        Map<UUID, String> labels = new HashMap<>();
        for (Instrument instrument : commitments.published()) {
            List<CitableObligation> some = commitments.obligations(List.of(instrument.id())).stream()
                    .map(one -> new CitableObligation(
                            one.id(),
                            one.record().label(),
                            String.join(" ", one.record().text())))
                    .toList();
            some.forEach(one -> labels.put(one.id(), instrument.terms().title() + ", " + one.label()));
            all.put(instrument, some);
        }
        return new CitableObligations(all, labels);
    }
}
