package org.undersigned.app.inviting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;

/** Whoever was invited gets later mail in the language of the invitation. */
@Component
class InvitedLanguages implements Signatories.Languages {
    private final InvitationStore store;

    InvitedLanguages(InvitationStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, String> of(List<UUID> signatories) {
        return store.among(signatories).values().stream()
                .collect(Collectors.toMap(InvitationStore.Row::signatory, InvitationStore.Row::language));
    }
}
