package org.undersigned.app.signing;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.confirming.Confirmations;
import org.undersigned.app.inviting.Answer;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.inviting.Terms;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.translating.ReleasedTranslation;
import org.undersigned.app.translating.Translations;
import org.undersigned.app.web.LinkToken;

/** Gathers what the page behind a mailed link shows. */
@Component
class InvitationViews {
    private final Invitations invitations;
    private final Signatories signatories;
    private final Statements statements;
    private final InvitingTerms terms;
    private final Translations translations;
    private final Confirmations confirmations;
    private final Clock clock;

    InvitationViews(
            Invitations invitations,
            Signatories signatories,
            Statements statements,
            InvitingTerms terms,
            Translations translations,
            Confirmations confirmations,
            Clock clock) {
        this.clock = clock;
        this.translations = translations;
        this.confirmations = confirmations;
        this.invitations = invitations;
        this.terms = terms;
        this.signatories = signatories;
        this.statements = statements;
    }

    /** Empty for a link that does not work. */
    Optional<InvitationView> behind(String token) {
        return LinkToken.parse(token).flatMap(signatories::behind).map(signatory -> view(token, signatory));
    }

    private InvitationView view(String token, Signatory signatory) {
        StatementId statement = signatory.statement();
        Optional<Invitation> invitation = invitations.of(signatory);
        Revision revision = statements.latestRevision(statement).orElseThrow();
        Terms until = terms.of(statement);
        return new InvitationView(
                token,
                signatory,
                invitation.map(Invitation::answer).orElse(Answer.INVITED),
                revision,
                !statements.statement(statement).state().acceptsSignatures() || until.isOver(clock.instant()),
                until,
                invitation.map(Invitation::language).orElse(revision.language()),
                translations.released(revision),
                invitation.map(Invitation::note).orElse(""),
                signed(signatory));
    }

    private Optional<Revision> signed(Signatory signatory) {
        return signatories.signaturesOf(signatory).stream()
                .filter(Signature::stands)
                .findFirst()
                .flatMap(signed -> statements.revisions(signatory.statement()).stream()
                        .filter(revision -> revision.sha256().equals(signed.revisionSha256()))
                        .findFirst());
    }

    /** The text that a translation is of. */
    Revision original(InvitationView view, ReleasedTranslation translation) {
        return statements.revisions(view.revision().statement()).get(translation.revision() - 1);
    }

    /** Whether a second person has yet to confirm what was signed. */
    boolean isWaiting(InvitationView view) {
        return confirmations.isWaiting(view.signatory());
    }

    /** Who would sign, and a text of how many demands; empty for a link that does not work. */
    Optional<Asked> asked(String token) {
        return LinkToken.parse(token)
                .flatMap(signatories::behind)
                .map(signatory -> new Asked(
                        signatory,
                        statements
                                .latestRevision(signatory.statement())
                                .orElseThrow()
                                .text()
                                .demands()
                                .size()));
    }

    record Asked(Signatory signatory, int demands) {}
}
