package org.undersigned.app.commitments.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.Citing;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.FollowedObligations;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.commitments.Obligation;
import org.undersigned.app.standing.Citations;
import org.undersigned.app.standing.CitedObligation;
import org.undersigned.app.standing.PublicCitations;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Says in public which obligations a statement cites, and how they stand. */
@Component
class ShownCitations implements PublicCitations {
    private final Citing citing;
    private final Commitments commitments;
    private final FollowedObligations followed;
    private final Statements statements;

    ShownCitations(Citing citing, Commitments commitments, FollowedObligations followed, Statements statements) {
        this.citing = citing;
        this.commitments = commitments;
        this.followed = followed;
        this.statements = statements;
    }

    @Override
    public Citations of(StatementId statement) {
        List<Citation> all =
                statements.publishedRevision(statement).map(citing::of).orElse(List.of());
        return all.isEmpty() ? Citations.NONE : of(all);
    }

    private Citations of(List<Citation> all) {
        List<Obligation> obligations = commitments.find(
                all.stream().map(Citation::obligation).distinct().toList());
        Map<UUID, Instrument> instruments = obligations.stream()
                .map(Obligation::instrument)
                .distinct()
                .flatMap(id -> commitments.instrument(id).stream())
                .collect(Collectors.toMap(Instrument::id, Function.identity()));
        Map<UUID, CitedObligation> cited = new HashMap<>();
        List<FollowedObligation> now = followed.of(obligations);
        for (FollowedObligation one : now) {
            Optional.ofNullable(instruments.get(one.obligation().instrument()))
                    .ifPresent(instrument -> cited.put(one.obligation().id(), cited(one, instrument)));
        }
        Map<Integer, List<CitedObligation>> grounds = new TreeMap<>();
        Map<Integer, List<CitedObligation>> demands = new TreeMap<>();
        for (Citation citation : all) {
            List<CitedObligation> there = switch (citation.place()) {
                case Citation.Ground(int block, int number) -> grounds.computeIfAbsent(block, b -> new ArrayList<>());
                case Citation.Demand(int number) -> demands.computeIfAbsent(number, n -> new ArrayList<>());
            };
            Optional.ofNullable(cited.get(citation.obligation())).ifPresent(there::add);
        }
        return new Citations(
                grounds,
                demands,
                now.stream()
                        .map(FollowedObligation::recorded)
                        .sorted(Comparator.comparing(one -> one.record().id()))
                        .toList());
    }

    private static CitedObligation cited(FollowedObligation one, Instrument instrument) {
        return new CitedObligation(
                one.obligation().record().label(),
                instrument.terms().title(),
                instrument.terms().language(),
                instrument.path() + "#" + one.obligation().anchor(),
                one.state());
    }
}
