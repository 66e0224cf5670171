package org.undersigned.app.demands.shown;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Step;
import org.undersigned.app.standing.DemandStanding;
import org.undersigned.app.standing.FoundStep;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.standing.PublicStandings;
import org.undersigned.app.standing.Standings;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Says in public how demands stand. */
@Component
class ShownStandings implements PublicStandings {
    private final Demands demands;
    private final Statements statements;

    ShownStandings(Demands demands, Statements statements) {
        this.demands = demands;
        this.statements = statements;
    }

    @Override
    public Standings of(StatementId statement) {
        String path = "/statements/" + statements.statement(statement).slug() + DemandFiles.NAME;
        List<Demands.Followed> followed = demands.followed(statement);
        return new Standings(
                followed.stream()
                        .filter(one -> !one.demand().isDropped())
                        .map(one -> new DemandStanding(
                                one.demand().id(),
                                one.demand().number(),
                                one.state(),
                                one.publicFindings().size(),
                                path + "#demand-" + one.demand().number()))
                        .toList(),
                progress(statement, followed),
                followed.stream()
                        .flatMap(one -> one.publicFindings().stream())
                        .flatMap(finding -> finding.publicSteps().stream())
                        .map(ShownStandings::step)
                        .sorted(Comparator.comparingLong(FoundStep::leafIndex))
                        .toList());
    }

    private Progress progress(StatementId statement, List<Demands.Followed> followed) {
        return statements
                .publishedRevision(statement)
                .flatMap(statements::publishedAt)
                .map(published -> demands.progress(followed, published))
                .orElse(Progress.NONE);
    }

    private static FoundStep step(Step step) {
        return new FoundStep(
                step.leaf().orElseThrow(),
                step.review().flatMap(Step.Review::addendumSha256).orElseThrow());
    }
}
