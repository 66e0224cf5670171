package org.undersigned.app.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.demands.AddresseeZones;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.standing.ObligationState;
import org.undersigned.app.standing.Timing;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.ObligationRecord.One;
import org.undersigned.verify.ObligationRecord.Party;

/** Works out how an obligation stands (docs/spec/finding.md, "What follows from findings"). */
final class ObligationStates {
    private ObligationStates() {}

    /** @param findings in the order in which they count; those that do not count are passed over */
    static ObligationState of(
            ObligationRecord record, List<Finding> findings, AddresseeZones.Known zones, Instant now) {
        Optional<Claim> last = findings.stream()
                .filter(Finding::counts)
                .map(Finding::claim)
                .filter(claim -> claim.kept().isPresent())
                .reduce((earlier, later) -> later);
        Optional<LocalDate> keptOn = last.filter(claim -> claim.kept().equals(Optional.of(Kept.KEPT)))
                .map(Claim::happenedOn);
        return new ObligationState(
                last.flatMap(Claim::kept),
                last.map(Claim::happenedOn),
                Timing.of(record.due(), zone(record, zones, now), now, keptOn));
    }

    // Where all owe it, it is late once the day has ended for each of them.
    private static ZoneId zone(ObligationRecord record, AddresseeZones.Known zones, Instant now) {
        return record.parties().stream()
                .filter(party -> !(record.by() instanceof One(String shortName))
                        || party.shortName().equals(shortName))
                .map(party -> zone(party, zones))
                .min(Comparator.comparingInt(
                        zone -> zone.getRules().getOffset(now).getTotalSeconds()))
                .orElseThrow();
    }

    /** Where a party's day ends. */
    static ZoneId zone(Party party, AddresseeZones.Known zones) {
        return zones.of(List.of(party.name(), party.shortName()));
    }
}
