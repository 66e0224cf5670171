package org.undersigned.app.asking;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.inviting.Invited;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.inviting.Reminders;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.NotFound;
import org.undersigned.text.BlockRole;

/** Gathers what the page of invitations shows. */
@Component
class InvitingViews {
    private final Invitations invitations;
    private final Invited invited;
    private final InvitingTerms terms;
    private final Reminders reminders;
    private final Statements statements;
    private final Drafts drafts;

    InvitingViews(
            Invitations invitations,
            Invited invited,
            InvitingTerms terms,
            Reminders reminders,
            Statements statements,
            Drafts drafts) {
        this.invitations = invitations;
        this.invited = invited;
        this.terms = terms;
        this.reminders = reminders;
        this.statements = statements;
        this.drafts = drafts;
    }

    InvitingView of(Statement statement) {
        List<String> all = drafts.of(statement.id()).blocks().stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY)
                .map(Draft.Block::text)
                .distinct()
                .toList();
        Set<String> taken = invited.taken(statement.id(), all);
        List<String> named = all.stream().filter(name -> !taken.contains(name)).toList();
        return new InvitingView(
                statement,
                statements.latestRevision(statement.id()).orElseThrow(NotFound::new),
                invitations.language(statement.id()),
                terms.of(statement.id()),
                terms.isOver(statement.id()),
                terms.messages(statement.id()),
                named,
                invited.counts(statement.id()).silent(),
                reminders.remindedToday(statement.id()));
    }
}
