package org.undersigned.app.signatories;

import java.util.List;
import org.undersigned.verify.SigningPayload.Reservation;

/**
 * What a representative declares with the signature; part of what is signed.
 *
 * @param role in the organisation, one line
 */
public record Declaration(String role, Authority authority, List<Reservation> reservations) {
    public Declaration {
        reservations = List.copyOf(reservations);
    }

    public Declaration(String role, Authority authority) {
        this(role, authority, List.of());
    }
}
