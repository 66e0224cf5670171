package org.undersigned.app.signatories;

import java.util.List;

/** These have signed, each the present text of its statement. Told in the same transaction. */
public record SignaturesMade(List<Signatory> signatories) {
    public SignaturesMade {
        signatories = List.copyOf(signatories);
    }
}
