package org.undersigned.app.keys;

import java.util.List;
import org.undersigned.app.accounts.Organisation;

/** One organisation on the desk's list. */
public record OrganisationRow(Organisation organisation, List<RegisteredKey> keys) {
    public OrganisationRow {
        keys = List.copyOf(keys);
    }

    /** Whether no key of it counts. */
    public boolean hasNoKey() {
        return keys.stream().allMatch(key -> key.revokedAt().isPresent());
    }
}
