package org.undersigned.app.rooms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;

/**
 * What was signed from one address.
 *
 * @param organisations those that the address signs for from their own domain: it may say what they are called
 */
public record RoomView(String token, List<Row> rows, List<Named> organisations) {
    public RoomView {
        rows = List.copyOf(rows);
        organisations = List.copyOf(organisations);
    }

    /** One statement that the address was asked to sign. */
    public record Row(
            Signatory signatory, String title, String language, Optional<Signature> signature, boolean isOpen) {
        /** How it stands, in a word or two. */
        public String standing() {
            if (signature.isEmpty()) {
                return isOpen ? "Not signed yet" : "Not signed";
            }
            return signature.get().stands() ? "Signed" : "Signed, and withdrawn";
        }
    }

    /** An organisation and what it is called, by language. */
    public record Named(Organisation organisation, Map<String, String> names) {}
}
