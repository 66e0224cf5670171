package org.undersigned.app.signing;

import org.springframework.stereotype.Component;
import org.undersigned.app.database.Gathering;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.LinkToken;

/** Signing by mailed links, where a crowd that signs in the same moment shares transactions (ADR 0024). */
@Component
class SharedSigning {
    private final Gathering<Signing.ByMail, SignOutcome> crowd;

    SharedSigning(Signing signing, Ledger ledger) {
        this.crowd = new Gathering<>("signing", presses -> ledger.recording(() -> signing.signByMail(presses)));
    }

    /**
     * Signs the text that was shown. A signature is durable, and in the ledger, when this returns.
     *
     * @param shownSha256 digest of the text on the page that the representative read
     */
    SignOutcome signByMail(LinkToken token, Declaration declaration, String shownSha256) {
        return crowd.join(new Signing.ByMail(token, declaration, shownSha256));
    }
}
