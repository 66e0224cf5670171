package org.undersigned.app.entering;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.app.accounts.Person;

/**
 * What the page's script asks the browser for.
 *
 * @param path that the answer is sent to
 * @param challenge in base64url, as are the others
 * @param relyingParty the host that passkeys belong to
 * @param user that a new passkey is for
 * @param userName as their device shows it
 * @param known those that may answer, with blanks between; no device that has one of them makes another
 */
public record Ceremony(String path, String challenge, String relyingParty, String user, String userName, String known) {
    static Ceremony of(String path, String challenge, String relyingParty, Person person, List<OwnPasskey> known) {
        byte[] user = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.id().getMostSignificantBits())
                .putLong(person.id().getLeastSignificantBits())
                .array();
        return new Ceremony(
                path,
                challenge,
                relyingParty,
                Base64.getUrlEncoder().withoutPadding().encodeToString(user),
                person.name(),
                known.stream().map(OwnPasskey::credential).collect(Collectors.joining(" ")));
    }
}
