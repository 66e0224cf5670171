package org.undersigned.app.inviting;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.StatementRevised;

/** Asks everybody anew when the text has changed: who signed the earlier one, and who has yet to decide. */
@Component
class AskAgain {
    private final InvitationStore store;
    private final InvitationMails mails;
    private final Invitations invitations;
    private final Signatories signatories;
    private final Clock clock;

    AskAgain(
            InvitationStore store,
            InvitationMails mails,
            Invitations invitations,
            Signatories signatories,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.invitations = invitations;
        this.signatories = signatories;
        this.clock = clock;
    }

    @EventListener
    void revised(StatementRevised event) {
        for (Signatory signatory : signatories.of(event.statement())) {
            boolean hasSigned = signatories.signaturesOf(signatory).stream().anyMatch(Signature::stands);
            boolean isUndecided = store.askAgain(signatory.id(), clock.instant());
            if (!signatory.isErased() && (hasSigned || isUndecided)) {
                mails.revised(
                        invitation(signatory), hasSigned, signatories.newLink(signatory.id(), InvitingTerms.LINK_LIFE));
            }
        }
    }

    // Who came by an open call has no invitation of its own.
    private Invitation invitation(Signatory signatory) {
        UUID id = signatory.id();
        return store.find(id)
                .map(row -> Invitations.invitation(signatory, row))
                .orElseGet(() ->
                        Invitation.uninvited(signatory, invitations.language(signatory.statement()), clock.instant()));
    }
}
