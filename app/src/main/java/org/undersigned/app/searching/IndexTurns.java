package org.undersigned.app.searching;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/**
 * Lets a crowd of signers cost one indexing a second for each statement: whoever comes while another indexes only marks
 * the statement, and the one who indexes looks again when done.
 */
@Component
class IndexTurns {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 10_000;

    private final SearchIndex index;
    private final Set<StatementId> changed = ConcurrentHashMap.newKeySet();
    private final Map<StatementId, Long> indexedAt = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();

    IndexTurns(SearchIndex index) {
        this.index = index;
    }

    void index(StatementId statement) {
        changed.add(statement);
        // Marked before the lock is tried, and looked for after it is released: no mark is left behind.
        while (!changed.isEmpty() && turn.tryLock()) {
            try {
                changed.forEach(this::indexNow);
                index.tellOfChange();
            } finally {
                turn.unlock();
            }
        }
    }

    private void indexNow(StatementId statement) {
        Long last = indexedAt.get(statement);
        if (last != null) {
            LockSupport.parkNanos(last + PAUSE - System.nanoTime());
        }
        changed.remove(statement);
        try {
            index.index(statement);
        } catch (RuntimeException e) {
            changed.add(statement);
            throw e;
        }
        if (indexedAt.size() >= REMEMBERED) {
            indexedAt.clear();
        }
        indexedAt.put(statement, System.nanoTime());
    }
}
