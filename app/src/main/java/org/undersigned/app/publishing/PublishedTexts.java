package org.undersigned.app.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/** Every published statement as its page shows it, in memory. Filled as pages are rendered. */
@Component
public class PublishedTexts {
    /** @param languages the same text in the other languages that have a page */
    public record Published(PublicStatement statement, List<TranslatedText> languages) {
        public Published {
            languages = List.copyOf(languages);
        }
    }

    private final Map<StatementId, Published> texts = new ConcurrentHashMap<>();

    void put(StatementId id, Published published) {
        texts.put(id, published);
    }

    /** Empty for moments after its publication: until its page is there. */
    public Optional<Published> of(StatementId id) {
        return Optional.ofNullable(texts.get(id));
    }

    Collection<Published> all() {
        return texts.values();
    }
}
