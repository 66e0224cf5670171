package org.undersigned.app.publishing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Every published statement as its page shows it. Filled as pages are rendered. */
@Component
class PublishedTexts {
    record Published(PublicStatement statement) {}

    private final Map<StatementId, Published> texts = new ConcurrentHashMap<>();

    void put(StatementId id, Published published) {
        texts.put(id, published);
    }

    Optional<Published> of(StatementId id) {
        return Optional.ofNullable(texts.get(id));
    }

    Collection<Published> all() {
        return texts.values();
    }
}
