package org.undersigned.app.newsletter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.StatementId;

/** The labels by which readers can choose; there need be none. */
@Component
public class Topics {
    private final TopicStore store;
    private final ApplicationEventPublisher events;

    Topics(TopicStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** By name. */
    public List<Topic> all() {
        return store.all();
    }

    public Optional<Topic> topic(UUID id) {
        return store.all().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Others that have most of a statement's topics and fewest besides; at most so many. */
    public List<StatementId> akin(StatementId statement, int most) {
        return store.akin(statement, most);
    }

    /** What it has in common with each of the others; those with nothing are left out. */
    public Map<StatementId, SharedTopics> shared(StatementId statement, Collection<StatementId> others) {
        return store.shared(statement, others);
    }

    /** False where there is one of that name, whatever the case of its letters. */
    @Transactional
    public boolean add(String name) {
        return store.add(UUID.randomUUID(), name);
    }

    /** False where another one has that name; then nothing is changed. */
    @Transactional
    public boolean change(UUID topic, String name, Collection<StatementId> statements) {
        Optional<Topic> before = topic(topic);
        if (!store.rename(topic, name)) {
            return false;
        }
        store.label(topic, statements);
        before.ifPresent(old -> tell(touched(old, name, Set.copyOf(statements))));
        return true;
    }

    private static Set<StatementId> touched(Topic before, String name, Set<StatementId> now) {
        Set<StatementId> touched = new HashSet<>(now);
        touched.addAll(before.statements());
        if (before.name().equals(name)) {
            touched.removeIf(
                    statement -> now.contains(statement) && before.statements().contains(statement));
        }
        return touched;
    }

    private void tell(Set<StatementId> statements) {
        if (!statements.isEmpty()) {
            events.publishEvent(new TopicsChanged(statements));
        }
    }

    /** Whoever chose it keeps what else they chose. */
    @Transactional
    public void delete(UUID topic) {
        Optional<Topic> before = topic(topic);
        store.delete(topic);
        before.ifPresent(old -> tell(old.statements()));
    }
}
