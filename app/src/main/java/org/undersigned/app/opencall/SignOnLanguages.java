package org.undersigned.app.opencall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;

/** Whoever came by the open form gets later mail in the language of the form. */
@Component
class SignOnLanguages implements Signatories.Languages {
    private final SignOnStore store;

    SignOnLanguages(SignOnStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, String> of(List<UUID> signatories) {
        return store.languages(signatories);
    }
}
