package org.undersigned.app.demands;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Step;
import org.undersigned.app.standing.DemandStanding;
import org.undersigned.app.standing.FoundStep;
import org.undersigned.app.standing.PublicStandings;
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
    public List<DemandStanding> of(StatementId statement) {
        String path = "/statements/" + statements.statement(statement).slug() + DemandFiles.NAME;
        return demands.followed(statement).stream()
                .filter(followed -> !followed.demand().isDropped())
                .map(followed -> new DemandStanding(
                        followed.demand().number(),
                        followed.state(),
                        followed.publicFindings().size(),
                        path + "#demand-" + followed.demand().number()))
                .toList();
    }

    @Override
    public List<FoundStep> steps(StatementId statement) {
        return demands.followed(statement).stream()
                .flatMap(followed -> followed.publicFindings().stream())
                .flatMap(finding -> finding.publicSteps().stream())
                .map(step -> new FoundStep(
                        step.leaf().orElseThrow(),
                        step.review().flatMap(Step.Review::addendumSha256).orElseThrow()))
                .sorted(Comparator.comparingLong(FoundStep::leafIndex))
                .toList();
    }
}
