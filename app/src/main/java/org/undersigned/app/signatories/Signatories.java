package org.undersigned.app.signatories;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Signing, and who has. */
@Component
public class Signatories {
    private final InvitationLinks links;
    private final SignatureStore signatures;
    private final SignatureMaker maker;
    private final Statements statements;
    private final Clock clock;

    Signatories(
            InvitationLinks links,
            SignatureStore signatures,
            SignatureMaker maker,
            Statements statements,
            Clock clock) {
        this.links = links;
        this.signatures = signatures;
        this.maker = maker;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Signs the text that was shown. Durable when the transaction ends; the caller acknowledges it only after the
     * ledger has integrated the submission.
     *
     * @param shownSha256 digest of the text on the page that the representative read
     */
    @Transactional
    public SignOutcome sign(LinkToken token, String role, Authority authority, String shownSha256) {
        Optional<Invitation> found = links.behind(token);
        if (found.isEmpty()) {
            return new SignOutcome.LinkRefused();
        }
        Invitation invitation = found.get();
        Optional<Signature> earlier = signatureOf(invitation);
        if (earlier.isPresent()) {
            return new SignOutcome.AlreadySigned(earlier.get());
        }
        if (!invitation.answer().isOpen()) {
            return new SignOutcome.LinkRefused();
        }
        if (!statements.stateHeld(invitation.statement()).acceptsSignatures()) {
            return new SignOutcome.SigningClosed();
        }
        Revision revision = statements.latestRevision(invitation.statement()).orElseThrow();
        if (!revision.sha256().equals(shownSha256)) {
            return new SignOutcome.TextChanged();
        }
        Optional<Signature> made = maker.sign(invitation, revision, role, authority, clock.instant());
        return made.<SignOutcome>map(signature -> new SignOutcome.Signed(signature.submission(), signature))
                .orElseGet(() ->
                        new SignOutcome.AlreadySigned(signatureOf(invitation).orElseThrow()));
    }

    /** "This wasn't us": the coordinator is told; the signature stays until somebody withdraws it. */
    @Transactional
    public void object(LinkToken token) {
        links.behind(token)
                .ifPresent(invitation ->
                        signatureOf(invitation).ifPresent(signature -> links.object(invitation, signature)));
    }

    /** The signature that the invited organisation has put under the present text. */
    public Optional<Signature> signatureOf(Invitation invitation) {
        return statements
                .latestRevision(invitation.statement())
                .flatMap(revision ->
                        signatures.of(invitation.statement(), invitation.organisation(), revision.sha256()));
    }

    /** Signatures that the ledger has integrated, in its order: the public ones. */
    public List<Signature> signatures(StatementId statement) {
        return signatures.recorded(statement);
    }

    public int count(StatementId statement) {
        return signatures.count(statement);
    }
}
