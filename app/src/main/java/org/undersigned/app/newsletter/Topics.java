package org.undersigned.app.newsletter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.StatementId;

/** The labels by which readers can choose; there need be none. */
@Component
public class Topics {
    private final TopicStore store;

    Topics(TopicStore store) {
        this.store = store;
    }

    /** By name. */
    public List<Topic> all() {
        return store.all();
    }

    public Optional<Topic> topic(UUID id) {
        return store.all().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** False where there is one of that name, whatever the case of its letters. */
    @Transactional
    public boolean add(String name) {
        return store.add(UUID.randomUUID(), name);
    }

    /** False where another one has that name; then nothing is changed. */
    @Transactional
    public boolean change(UUID topic, String name, Collection<StatementId> statements) {
        if (!store.rename(topic, name)) {
            return false;
        }
        store.label(topic, statements);
        return true;
    }

    /** Whoever chose it keeps what else they chose. */
    @Transactional
    public void delete(UUID topic) {
        store.delete(topic);
    }
}
