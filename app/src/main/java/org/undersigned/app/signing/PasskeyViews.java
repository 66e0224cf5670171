package org.undersigned.app.signing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.passkeys.Passkeys;
import org.undersigned.app.passkeys.RelyingParty;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Gathers what the page of signing with a passkey shows. */
@Component
class PasskeyViews {
    private final Signing signing;
    private final Signatories signatories;
    private final Passkeys passkeys;
    private final RelyingParty site;
    private final Statements statements;

    PasskeyViews(
            Signing signing, Signatories signatories, Passkeys passkeys, RelyingParty site, Statements statements) {
        this.signing = signing;
        this.signatories = signatories;
        this.passkeys = passkeys;
        this.site = site;
        this.statements = statements;
    }

    /** Empty where the link does not work, or what was prepared has been signed, has expired, or is of another text. */
    Optional<PasskeyView> of(String token, UUID id) {
        return LinkToken.parse(token)
                .flatMap(link -> signing.prepared(link, id))
                .flatMap(prepared -> signatories
                        .signatory(prepared.signatory())
                        .filter(signatory -> site.isPossible() && !signatory.isPerson())
                        .flatMap(signatory -> view(token, signatory, prepared)));
    }

    private Optional<PasskeyView> view(String token, Signatory signatory, Signing.Prepared prepared) {
        return statements
                .latestRevision(signatory.statement())
                .filter(revision -> revision.sha256().equals(prepared.payload().revision()))
                .map(revision ->
                        new PasskeyView(token, signatory, prepared, revision, passkeys.of(signatory), site.id()));
    }
}
