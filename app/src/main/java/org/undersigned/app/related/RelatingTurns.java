package org.undersigned.app.related;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.undersigned.app.searching.IndexedStatements;
import org.undersigned.app.searching.IndexedStatements.Stamped;
import org.undersigned.app.statements.StatementId;

/**
 * Follows the search index: whatever it has anew is described first, then paired, and only then pages are compared with
 * what is near; so a page is told of once, however many of its neighbours changed. Who comes while it runs only asks it to
 * look again.
 */
@Component
class RelatingTurns {
    private final IndexedStatements index;
    private final RelatedStore store;
    private final Relations relations;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();

    RelatingTurns(IndexedStatements index, RelatedStore store, Relations relations) {
        this.index = index;
        this.store = store;
        this.relations = relations;
    }

    void relate() {
        asked.set(true);
        // Asked before the lock is tried, and looked at after it is released: nobody asks in vain.
        while (asked.get() && turn.tryLock()) {
            try {
                if (asked.getAndSet(false)) {
                    relateNow();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void relateNow() {
        Map<StatementId, UUID> known = store.stamps();
        Map<StatementId, UUID> changed = new HashMap<>();
        Map<StatementId, Stamped> all = index.all();
        all.forEach((id, stamped) -> {
            if (!stamped.stamp().equals(known.get(id))) {
                changed.put(id, stamped.stamp());
            }
        });
        Set<StatementId> gone = new HashSet<>(known.keySet());
        gone.removeAll(all.keySet());
        if (!changed.isEmpty()) {
            index.recount();
        }
        gone.forEach(relations::forget);
        changed.keySet().forEach(relations::describe);
        changed.forEach(relations::pair);
        settle(store.due(), false);
    }

    /** Brings numbers of signatures on others' pages up to date. */
    void refresh() {
        Map<StatementId, Integer> signatures = new HashMap<>();
        index.all().forEach((id, stamped) -> signatures.put(id, stamped.signatures()));
        settle(store.showingOtherCounts(signatures), true);
    }

    private void settle(Collection<StatementId> statements, boolean withCounts) {
        statements.forEach(id -> relations.settle(id, withCounts));
    }
}
