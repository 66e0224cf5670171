package org.undersigned.app.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.keys.KeyLines;
import org.undersigned.app.keys.RegisteredKey;
import org.undersigned.app.signatories.Signing;
import org.undersigned.verify.OrganisationKey;

/**
 * What a representative sees who signs with the organisation's own key.
 *
 * @param registered those that count for the organisation now
 */
public record KeyView(
        String token, Organisation organisation, Signing.Prepared prepared, List<RegisteredKey> registered) {
    public KeyView {
        registered = List.copyOf(registered);
    }

    public List<OrganisationKey> keys() {
        return registered.stream().map(RegisteredKey::key).toList();
    }

    /** How the organisation publishes a key; with one pasted, ready to be copied. */
    KeyLines lines(@Nullable String pasted) {
        return KeyLines.of(organisation.domain().orElse(""), pasted == null ? "" : pasted);
    }

    public String payload() {
        return new String(prepared.payload().encode(), StandardCharsets.UTF_8);
    }

    public String path() {
        return "/invitations/" + token + "/keys/" + prepared.id();
    }
}
