package org.undersigned.app.commitments;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Finds the public texts that cite an obligation. */
@Component
public class CitedBy {
    private final Citing citing;
    private final Statements statements;

    CitedBy(Citing citing, Statements statements) {
        this.citing = citing;
        this.statements = statements;
    }

    /** Every place that cites it, by statement. */
    public Map<StatementId, List<Citation>> of(Obligation obligation) {
        Set<StatementId> maybe = new LinkedHashSet<>(citing.statements(List.of(obligation.id())));
        maybe.addAll(statements.withSource(obligation.anchor()));
        Map<StatementId, List<Citation>> all = new LinkedHashMap<>();
        for (StatementId statement : maybe) {
            List<Citation> there = statements.publishedRevision(statement).map(citing::of).orElse(List.of()).stream()
                    .filter(citation -> citation.obligation().equals(obligation.id()))
                    .toList();
            if (!there.isEmpty()) {
                all.put(statement, there);
            }
        }
        return all;
    }
}
