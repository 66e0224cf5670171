package org.undersigned.app.signatories;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks whether signatories may still sign by their links. Answered by whoever asked them to. */
public interface SigningPermission {
    /** Ids of those among them who may not. */
    Set<UUID> refused(List<Signatory> signatories);
}
