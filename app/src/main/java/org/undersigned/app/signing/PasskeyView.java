package org.undersigned.app.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.app.passkeys.Passkey;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.statements.Revision;
import org.undersigned.tlog.Hash;
import org.undersigned.verify.PasskeyAssertion;
import org.undersigned.verify.SigningPayload;

/**
 * What a representative sees who signs with a passkey.
 *
 * @param known passkeys that can sign for the signatory now
 * @param relyingParty to whom its passkeys belong
 */
public record PasskeyView(
        String token,
        Signatory signatory,
        Signing.Prepared prepared,
        Revision revision,
        List<Passkey> known,
        String relyingParty) {
    public PasskeyView {
        known = List.copyOf(known);
    }

    public String path() {
        return "/invitations/" + token + "/passkey/" + prepared.id();
    }

    public SigningPayload payload() {
        return prepared.payload();
    }

    /** In full, as it is signed. */
    public String payloadText() {
        return new String(payload().encode(), StandardCharsets.UTF_8);
    }

    public String authority() {
        return Authority.fromCode(payload().authority()).orElseThrow().words();
    }

    /** For the browser, as are all that follow: in base64url. */
    public String challenge() {
        return base64url(PasskeyAssertion.challenge(payload().encode()));
    }

    /** Ids of the passkeys that can sign, with spaces between. */
    public String credentials() {
        return known.stream().map(Passkey::credential).collect(Collectors.joining(" "));
    }

    /** One passkey for each signatory on a device: says nothing to whoever reads it there. */
    public String user() {
        String holder = signatory.organisation().orElse(signatory.id()) + " " + signatory.actor();
        return base64url(Hash.sha256(holder.getBytes(StandardCharsets.UTF_8)).toBytes());
    }

    /** By which people tell this passkey from their others: of an organisation its domain, where it has one. */
    public String userName() {
        return signatory.actor().contains(".") ? signatory.actor() : signatory.name();
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
