package org.undersigned.app.signing;

import java.util.List;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;

/**
 * What a signatory sees of its own signatures on one statement.
 *
 * @param signed each with the text that it is under, the newest first; at least one
 * @param isLatest whether the newest is under the statement's present text
 */
public record ReceiptView(String token, Signatory signatory, List<Signed> signed, boolean isLatest, boolean closed) {
    public ReceiptView {
        signed = List.copyOf(signed);
    }

    /** One signature and its text. */
    public record Signed(Signature signature, Revision revision) {}

    public Signed newest() {
        return signed.getFirst();
    }

    public boolean stands() {
        return newest().signature().stands();
    }
}
