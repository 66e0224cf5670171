package org.undersigned.app.progress;

import org.springframework.stereotype.Component;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.SignatureCount;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.NotFound;

/** Gathers what the progress page shows. */
@Component
class ProgressViews {
    private final InvitingTerms terms;
    private final Statements statements;
    private final SignatureCount count;

    ProgressViews(InvitingTerms terms, Statements statements, SignatureCount count) {
        this.terms = terms;
        this.statements = statements;
        this.count = count;
    }

    ProgressView of(Statement statement, Listed listed) {
        Revision revision = statements.latestRevision(statement.id()).orElseThrow(NotFound::new);
        return new ProgressView(
                statement,
                revision,
                listed,
                terms.of(statement.id()),
                terms.isOver(statement.id()),
                count.signatures(statement.id()),
                statements.publicationSubmission(revision).isPresent());
    }
}
