package org.undersigned.app.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Invitations;
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
    private final InvitingTerms terms;
    private final Reminders reminders;
    private final Statements statements;
    private final Drafts drafts;

    InvitingViews(
            Invitations invitations, InvitingTerms terms, Reminders reminders, Statements statements, Drafts drafts) {
        this.invitations = invitations;
        this.terms = terms;
        this.reminders = reminders;
        this.statements = statements;
        this.drafts = drafts;
    }

    InvitingView of(Statement statement) {
        List<Invitation> all = invitations.of(statement.id());
        Set<String> invited = all.stream()
                .map(invitation -> invitation.signatory().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> named = drafts.of(statement.id()).blocks().stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY)
                .map(Draft.Block::text)
                .filter(name -> !invited.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return new InvitingView(
                statement,
                statements.latestRevision(statement.id()).orElseThrow(NotFound::new),
                invitations.language(statement.id()),
                terms.of(statement.id()),
                terms.isOver(statement.id()),
                terms.messages(statement.id()),
                named,
                (int) all.stream()
                        .filter(invitation -> invitation.isAwaited() && invitation.answer() == Answer.INVITED)
                        .count(),
                reminders.remindedToday(statement.id()));
    }
}
