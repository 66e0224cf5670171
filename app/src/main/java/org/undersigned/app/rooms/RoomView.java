package org.undersigned.app.rooms;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.confirming.SecondPair;
import org.undersigned.app.confirming.SecondPersonChange;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;

/**
 * What was signed from one address.
 *
 * @param organisations those that the address signs for from their own domain: it may say what they are called
 * @param email whose room it is
 * @param ruled those for which it may ask that a second person confirm
 */
public record RoomView(String token, EmailAddress email, List<Row> rows, List<Named> organisations, List<Ruled> ruled) {
    public RoomView {
        rows = List.copyOf(rows);
        ruled = List.copyOf(ruled);
        organisations = List.copyOf(organisations);
    }

    /** One statement that the address was asked to sign. */
    public record Row(
            Signatory signatory, String title, String language, Optional<Signature> signature, boolean isOpen) {
        /** How it stands, in a word or two. */
        public String standing() {
            if (signature.isEmpty()) {
                return isOpen ? say("rooms.standing.open") : say("rooms.standing.not-signed");
            }
            return signature.get().stands() ? say("rooms.standing.signed") : say("rooms.standing.withdrawn");
        }
    }

    /**
     * An organisation, and whether a second person confirms what it signs.
     *
     * @param asked what is not agreed yet
     * @param language of its mails
     */
    public record Ruled(
            Organisation organisation,
            Optional<SecondPair> pair,
            Optional<SecondPersonChange> asked,
            String language) {}

    /** An organisation and what it is called, by language. */
    public record Named(Organisation organisation, Map<String, String> names) {}
}
