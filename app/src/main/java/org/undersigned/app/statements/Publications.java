package org.undersigned.app.statements;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every revision that was made public, older ones as well. */
@Component
public class Publications {
    private final PublicationStore store;

    Publications(PublicationStore store) {
        this.store = store;
    }

    /** Oldest publication first. */
    public List<PublishedRevision.Key> all() {
        return store.all();
    }

    /** Empty where it is not public, or not any more. */
    public Optional<PublishedRevision> find(PublishedRevision.Key key) {
        return store.find(key);
    }
}
