package org.undersigned.app.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.confirming.Confirmations;
import org.undersigned.app.confirming.Waiting;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.SignatureCount;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.NotFound;

/** Gathers what the progress page shows. */
@Component
class ProgressViews {
    private final Invitations invitations;
    private final InvitingTerms terms;
    private final Statements statements;
    private final SignatureCount count;
    private final Confirmations confirmations;
    private final Clock clock;

    ProgressViews(
            Invitations invitations,
            InvitingTerms terms,
            Statements statements,
            SignatureCount count,
            Confirmations confirmations,
            Clock clock) {
        this.clock = clock;
        this.confirmations = confirmations;
        this.invitations = invitations;
        this.terms = terms;
        this.statements = statements;
        this.count = count;
    }

    ProgressView of(Statement statement) {
        Revision revision = statements.latestRevision(statement.id()).orElseThrow(NotFound::new);
        Map<UUID, Waiting> waiting = confirmations.waiting(statement.id());
        List<ProgressView.Row> rows = invitations.of(statement.id()).stream()
                .map(invitation -> new ProgressView.Row(
                        invitation, Optional.ofNullable(waiting.get(invitation.id())), clock.instant()))
                .toList();
        return new ProgressView(
                statement,
                revision,
                rows,
                terms.of(statement.id()),
                terms.isOver(statement.id()),
                count.signatures(statement.id()),
                statements.publicationSubmission(revision).isPresent());
    }
}
