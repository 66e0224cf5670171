package org.undersigned.app.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.demands.AddresseeZones;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Findings;
import org.undersigned.verify.ObligationRecord.Party;

/** How obligations stand, by what was found about them and by the clock. */
@Component
public class FollowedObligations {
    private final Findings findings;
    private final AddresseeZones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowedObligations(Findings findings, AddresseeZones zones, ApplicationEventPublisher events, Clock clock) {
        this.findings = findings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** In the same order. */
    public List<FollowedObligation> of(List<Obligation> obligations) {
        Map<UUID, List<Finding>> found =
                findings.of(obligations.stream().map(Obligation::id).toList());
        AddresseeZones.Known known = zones.known();
        Instant now = clock.instant();
        return obligations.stream()
                .map(one -> {
                    List<Finding> all = found.getOrDefault(one.id(), List.of());
                    return new FollowedObligation(one, ObligationStates.of(one.record(), all, known, now), all);
                })
                .toList();
    }

    /** Without those whose due day had passed when they were made public: that is no news. */
    List<Obligation> publishedInTime(List<Obligation> obligations) {
        AddresseeZones.Known known = zones.known();
        return obligations.stream()
                .filter(one -> !ObligationStates.of(one.record(), List.of(), known, one.publishedAt())
                        .timing()
                        .isOverdue())
                .toList();
    }

    /** Where a party's day ends. */
    public ZoneId zone(Party party) {
        return ObligationStates.zone(party, zones.known());
    }

    /** Says it for everything that this party owes, as for an addressee of its name. */
    @Transactional
    public void setZone(UUID instrument, Party party, ZoneId zone) {
        zones.set(party.name(), zone);
        events.publishEvent(new CommitmentsChanged(instrument));
    }
}
