package org.undersigned.app.signatories;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Gathers what the page behind a mailed link shows. */
@Component
class InvitationViews {
    private final Invitations invitations;
    private final Signatories signatories;
    private final Statements statements;
    private final Accounts accounts;

    InvitationViews(Invitations invitations, Signatories signatories, Statements statements, Accounts accounts) {
        this.invitations = invitations;
        this.signatories = signatories;
        this.statements = statements;
        this.accounts = accounts;
    }

    /** Empty for a link that does not work. */
    Optional<InvitationView> behind(String token) {
        return LinkToken.parse(token).flatMap(invitations::behind).map(invitation -> {
            Organisation organisation =
                    accounts.organisation(invitation.organisation()).orElseThrow();
            return new InvitationView(
                    token,
                    invitation,
                    organisation.name(),
                    statements.latestRevision(invitation.statement()).orElseThrow(),
                    signatories.signatureOf(invitation),
                    !statements.statement(invitation.statement()).state().acceptsSignatures());
        });
    }
}
