package org.undersigned.app.signatories;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.verify.SignatureRecord;
import org.undersigned.verify.SigningPayload;

/** The act of signing. */
@Component
public class Signing {
    private final Signatories signatories;
    private final SignatureMaker maker;
    private final List<SigningPermission> permissions;
    private final Statements statements;
    private final Clock clock;

    Signing(
            Signatories signatories,
            SignatureMaker maker,
            List<SigningPermission> permissions,
            Statements statements,
            Clock clock) {
        this.signatories = signatories;
        this.maker = maker;
        this.permissions = permissions;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Signs, by the mailed link alone, the text that was shown. Durable when the transaction ends; the caller
     * acknowledges it only after the ledger has integrated the submission.
     *
     * @param shownSha256 digest of the text on the page that the representative read
     */
    @Transactional
    public SignOutcome signByMail(LinkToken token, Declaration declaration, String shownSha256) {
        Optional<Signatory> found = signatories.behind(token);
        if (found.isEmpty()) {
            return new SignOutcome.LinkRefused();
        }
        Signatory signatory = found.get();
        Optional<Signature> earlier = signatories.signatureOf(signatory);
        if (earlier.isPresent()) {
            return new SignOutcome.AlreadySigned(earlier.get());
        }
        if (signatory.isPerson() != (declaration.authority() == Authority.OWN_NAME)) {
            return new SignOutcome.LinkRefused();
        }
        if (permissions.stream().anyMatch(permission -> !permission.maySign(signatory))) {
            return new SignOutcome.LinkRefused();
        }
        if (!statements.stateHeld(signatory.statement()).acceptsSignatures()) {
            return new SignOutcome.SigningClosed();
        }
        Revision revision = statements.latestRevision(signatory.statement()).orElseThrow();
        if (!revision.sha256().equals(shownSha256)) {
            return new SignOutcome.TextChanged();
        }
        SigningPayload payload = maker.payload(signatory, revision, declaration, clock.instant());
        SignatureRecord signed = new SignatureRecord(maker.byMail(signatory).stored(), payload);
        return maker.record(signatory, signed)
                .<SignOutcome>map(signature -> new SignOutcome.Signed(signature.submission(), signature))
                .orElseGet(() -> new SignOutcome.AlreadySigned(
                        signatories.signatureOf(signatory).orElseThrow()));
    }
}
