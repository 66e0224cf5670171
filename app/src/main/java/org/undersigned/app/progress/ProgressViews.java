package org.undersigned.app.progress;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.NotFound;
import org.undersigned.text.BlockRole;

/** Gathers what the progress page shows. */
@Component
class ProgressViews {
    private final Invitations invitations;
    private final Statements statements;
    private final Drafts drafts;

    ProgressViews(Invitations invitations, Statements statements, Drafts drafts) {
        this.invitations = invitations;
        this.statements = statements;
        this.drafts = drafts;
    }

    ProgressView of(Statement statement) {
        Revision revision = statements.latestRevision(statement.id()).orElseThrow(NotFound::new);
        List<ProgressView.Row> rows = invitations.of(statement.id()).stream()
                .map(ProgressView.Row::new)
                .toList();
        Set<String> invited = rows.stream()
                .map(row -> row.organisation().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> named = drafts.of(statement.id()).blocks().stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY)
                .map(Draft.Block::text)
                .filter(name -> !invited.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return new ProgressView(statement, revision, rows, named);
    }
}
