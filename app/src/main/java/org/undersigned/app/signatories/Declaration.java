package org.undersigned.app.signatories;

import java.util.List;
import org.undersigned.verify.SigningPayload.Reservation;

/**
 * What a representative declares with the signature; part of what is signed.
 *
 * @param role in the organisation, one line
 */
public record Declaration(String role, Authority authority, List<Reservation> reservations) {
    /** Of a person the payload has this in the place of a role. */
    public static final String OWN_ROLE = "in their own name";

    public Declaration {
        reservations = List.copyOf(reservations);
    }

    /** Of a person, who has no role but their own. */
    public static Declaration inOwnName(List<Reservation> reservations) {
        return new Declaration(OWN_ROLE, Authority.OWN_NAME, reservations);
    }

    public Declaration(String role, Authority authority) {
        this(role, authority, List.of());
    }
}
