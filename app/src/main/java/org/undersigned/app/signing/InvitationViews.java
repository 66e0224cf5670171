package org.undersigned.app.signing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Gathers what the page behind a mailed link shows. */
@Component
class InvitationViews {
    private final Invitations invitations;
    private final Signatories signatories;
    private final Statements statements;

    InvitationViews(Invitations invitations, Signatories signatories, Statements statements) {
        this.invitations = invitations;
        this.signatories = signatories;
        this.statements = statements;
    }

    /** Empty for a link that does not work. */
    Optional<InvitationView> behind(String token) {
        return LinkToken.parse(token)
                .flatMap(signatories::behind)
                .map(signatory -> new InvitationView(
                        token,
                        signatory,
                        invitations.of(signatory).map(Invitation::answer).orElse(Answer.INVITED),
                        statements.latestRevision(signatory.statement()).orElseThrow(),
                        !statements.statement(signatory.statement()).state().acceptsSignatures()));
    }

    boolean isSigned(InvitationView view) {
        return signatories.signatureOf(view.signatory()).isPresent();
    }
}
