package org.undersigned.app.demands;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.standing.DemandState;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** The demands of published statements, each the same through all texts that make it. */
@Component
public class Demands {
    /** A demand with what was found about it. */
    public record Followed(FollowedDemand demand, DemandState state, List<Finding> findings) {
        public Followed {
            findings = List.copyOf(findings);
        }

        /** Those that the public sees, disputed and withdrawn ones too. */
        public List<Finding> publicFindings() {
            return findings.stream().filter(Finding::isPublic).toList();
        }
    }

    private final DemandStore store;
    private final Statements statements;
    private final Findings findings;
    private final AddresseeZones zones;
    private final Clock clock;

    Demands(DemandStore store, Statements statements, Findings findings, AddresseeZones zones, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.findings = findings;
        this.zones = zones;
        this.clock = clock;
    }

    /** Those that the public text makes, by their numbers, then those that only earlier texts made. */
    public List<FollowedDemand> of(StatementId statement) {
        NavigableMap<Integer, NavigableMap<Integer, UUID>> places = store.places(statement);
        Map<Integer, Revision> revisions =
                statements.revisions(statement).stream().collect(Collectors.toMap(Revision::number, text -> text));
        List<FollowedDemand> demands = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        places.descendingMap()
                .forEach((revision, numbers) -> numbers.forEach((number, id) -> {
                    if (seen.add(id)) {
                        demands.add(new FollowedDemand(
                                id,
                                Objects.requireNonNull(revisions.get(revision)),
                                number,
                                revision < places.lastKey()));
                    }
                }));
        return demands;
    }

    /** The statement that makes a demand, or made it. */
    public Optional<StatementId> statementOf(UUID demand) {
        return store.statementOf(demand);
    }

    public Optional<FollowedDemand> demand(UUID id) {
        return store.statementOf(id).stream()
                .flatMap(statement -> of(statement).stream())
                .filter(demand -> demand.id().equals(id))
                .findFirst();
    }

    /** The same with their states and everything that is known, unpublished findings too. */
    public List<Followed> followed(StatementId statement) {
        List<FollowedDemand> demands = of(statement);
        Map<UUID, List<Finding>> found = new HashMap<>(
                findings.of(demands.stream().map(FollowedDemand::id).toList()));
        return demands.stream()
                .map(demand -> followed(demand, found.getOrDefault(demand.id(), List.of())))
                .toList();
    }

    /** How those that the public text makes stood from month to month. */
    public Progress progress(List<Followed> followed, Instant published) {
        List<Followed> made =
                followed.stream().filter(one -> !one.demand().isDropped()).toList();
        ZoneId zone = made.stream()
                .findFirst()
                .map(one -> zones.of(one.demand().revision().addressees()))
                .orElse(ZoneOffset.UTC);
        return DemandProgress.of(made, zone, published, clock.instant());
    }

    private Followed followed(FollowedDemand demand, List<Finding> found) {
        DemandState state = DemandStates.of(
                found, demand.demand().due(), zones.of(demand.revision().addressees()), clock.instant());
        return new Followed(demand, state, found);
    }
}
