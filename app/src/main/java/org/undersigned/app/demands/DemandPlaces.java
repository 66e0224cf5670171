package org.undersigned.app.demands;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.findings.SubjectPlaces;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord;

/** Tells findings where a demand is. */
@Component
class DemandPlaces implements SubjectPlaces {
    // Demands ask findings for what is known, and findings ask here.
    private final ObjectProvider<Demands> demands;
    private final Statements statements;

    DemandPlaces(ObjectProvider<Demands> demands, Statements statements) {
        this.demands = demands;
        this.statements = statements;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.DEMAND;
    }

    @Override
    public Optional<Place> place(UUID id) {
        return demands.getObject().demand(id).map(this::place);
    }

    @Override
    public Optional<String> publicPath(UUID id) {
        return demands.getObject()
                .demand(id)
                .map(demand -> "/statements/"
                        + statements.statement(demand.revision().statement()).slug() + "/demands#demand-"
                        + demand.number());
    }

    private Place place(FollowedDemand demand) {
        String slug = statements.statement(demand.revision().statement()).slug().value();
        return new Place(
                Optional.of(new Text(
                        demand.revision().statement(), demand.revision().sha256())),
                new FindingRecord.OnDemand(demand.number()),
                demand.number() + ". " + demand.demand().text(),
                demand.revision().language(),
                "/desk/statements/" + slug + "/demands");
    }
}
