package org.undersigned.app.telling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.CitedBy;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.FollowedObligations;
import org.undersigned.app.commitments.Obligation;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.FollowedDemand;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** What people are told about, and whom that concerns: as it is when they are told. */
@Component
class ToldSubjects {
    /**
     * Whom it concerns.
     *
     * @param statements whose signatories
     * @param choices readers who chose one of these, and whoever chose everything
     */
    record Concerned(List<StatementId> statements, List<Choice> choices) {
        Concerned {
            statements = List.copyOf(statements);
            choices = List.copyOf(choices);
        }
    }

    private final Demands demands;
    private final Commitments commitments;
    private final FollowedObligations obligations;
    private final CitedBy citedBy;
    private final Statements statements;

    ToldSubjects(
            Demands demands,
            Commitments commitments,
            FollowedObligations obligations,
            CitedBy citedBy,
            Statements statements) {
        this.demands = demands;
        this.commitments = commitments;
        this.obligations = obligations;
        this.citedBy = citedBy;
        this.statements = statements;
    }

    ToldSubject of(Subject subject) {
        return switch (subject.kind()) {
            case DEMAND -> demand(subject.id());
            case OBLIGATION -> obligation(subject.id());
        };
    }

    private ToldSubject demand(UUID id) {
        StatementId statement = demands.statementOf(id).orElseThrow();
        Demands.Followed followed = demands.followed(statement).stream()
                .filter(one -> one.demand().id().equals(id))
                .findFirst()
                .orElseThrow();
        return new ToldDemand(followed, statements.statement(statement).slug());
    }

    private ToldSubject obligation(UUID id) {
        Obligation obligation = commitments.obligation(id).orElseThrow();
        return new ToldObligation(
                obligations.of(List.of(obligation)).getFirst(),
                commitments.instrument(obligation.instrument()).orElseThrow(),
                citedBy.of(obligation).keySet().stream()
                        .flatMap(statement -> statements.publishedRevision(statement).stream())
                        .toList());
    }

    /** An obligation concerns those whom a statement that cites it does; one that none cites, whoever chose everything. */
    Concerned concerned(Subject subject) {
        return switch (subject.kind()) {
            case DEMAND -> {
                StatementId statement = demands.statementOf(subject.id()).orElseThrow();
                yield new Concerned(List.of(statement), List.of(new Choice.OfDemand(statement, subject.id())));
            }
            case OBLIGATION -> concerned(commitments.obligation(subject.id()).orElseThrow());
        };
    }

    private Concerned concerned(Obligation obligation) {
        Map<StatementId, List<Citation>> places = citedBy.of(obligation);
        Set<Choice> choices = new LinkedHashSet<>();
        places.forEach((statement, citations) -> choices.addAll(choices(statement, citations)));
        return new Concerned(List.copyOf(places.keySet()), List.copyOf(choices));
    }

    // What a demand cites concerns whoever chose that demand; what a ground cites, whoever chose the statement.
    private List<Choice> choices(StatementId statement, List<Citation> citations) {
        List<FollowedDemand> made = demands.of(statement);
        List<Choice> choices = new ArrayList<>();
        for (Citation citation : citations) {
            switch (citation.place()) {
                case Citation.Ground ground -> choices.add(new Choice.OfStatement(statement));
                case Citation.Demand(int number) ->
                    made.stream()
                            .filter(demand -> !demand.isDropped() && demand.number() == number)
                            .forEach(demand -> choices.add(new Choice.OfDemand(statement, demand.id())));
            }
        }
        return choices;
    }
}
