package org.undersigned.app.demands;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.statements.Statements;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;

/** Gives each demand of a published text its identity: that of the same demand in the text before, or a new one. */
@Component
public class DemandPlacing {
    private final DemandStore store;
    private final Statements statements;
    private final Clock clock;

    DemandPlacing(DemandStore store, Statements statements, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.clock = clock;
    }

    /** Those whose demands have no places yet: published before demands were followed. */
    List<StatementId> unplaced(List<Statement> published) {
        List<StatementId> ids = published.stream().map(Statement::id).toList();
        Set<StatementId> placed =
                store.of(ids).stream().map(DemandStore.Place::statement).collect(Collectors.toSet());
        return ids.stream().filter(id -> !placed.contains(id)).toList();
    }

    /** In the same transaction as the ledger's entry, so that no published demand is ever without its identity. */
    @EventListener
    void statementPublished(StatementPublished published) {
        place(published.statement());
    }

    /** Gives the demands of each published text their places. Changes nothing where they have them. */
    @Transactional
    public void place(StatementId statement) {
        store.hold(statement);
        NavigableMap<Integer, NavigableMap<Integer, UUID>> places = store.places(statement);
        for (Revision revision : statements.revisions(statement)) {
            if (!places.containsKey(revision.number())
                    && statements.publishedAt(revision).isPresent()) {
                places.put(revision.number(), place(revision, places));
            }
        }
    }

    private NavigableMap<Integer, UUID> place(
            Revision revision, NavigableMap<Integer, NavigableMap<Integer, UUID>> places) {
        List<Demand> demands = PlacedDemands.of(revision.text());
        NavigableMap<Integer, UUID> placed = earlier(revision, demands, places);
        for (int number = 1; number <= demands.size(); number++) {
            UUID id = placed.computeIfAbsent(number, n -> UUID.randomUUID());
            if (places.values().stream().noneMatch(numbers -> numbers.containsValue(id))) {
                store.add(id, revision.statement(), clock.instant());
            }
            Optional<LocalDate> due =
                    demands.get(number - 1).due() instanceof Due.On on ? Optional.of(on.date()) : Optional.empty();
            store.place(new DemandStore.Place(id, revision.statement(), revision.number(), number, due));
        }
        return placed;
    }

    private NavigableMap<Integer, UUID> earlier(
            Revision revision, List<Demand> demands, NavigableMap<Integer, NavigableMap<Integer, UUID>> places) {
        NavigableMap<Integer, UUID> kept = new TreeMap<>();
        Map.Entry<Integer, NavigableMap<Integer, UUID>> before = places.lowerEntry(revision.number());
        if (before != null) {
            Revision text = revision(revision.statement(), before.getKey());
            PlacedDemands.same(PlacedDemands.of(text.text()), demands)
                    .forEach(
                            (later, number) -> kept.put(later, before.getValue().get(number)));
        }
        return kept;
    }

    private Revision revision(StatementId statement, int number) {
        return statements.revisions(statement).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
