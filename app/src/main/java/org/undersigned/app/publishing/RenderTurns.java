package org.undersigned.app.publishing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.StatementId;

/**
 * Lets a crowd of signers cost one rendering a second for each statement: whoever comes while a rendering runs only
 * marks the statement, and the one who renders looks again when done.
 */
@Component
class RenderTurns {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final SiteRenderer renderer;
    private final Set<StatementId> changed = ConcurrentHashMap.newKeySet();
    private final Map<StatementId, Long> renderedAt = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();

    RenderTurns(SiteRenderer renderer) {
        this.renderer = renderer;
    }

    void render(StatementId statement) {
        changed.add(statement);
        // Marked before the lock is tried, and looked for after it is released: no mark is left behind.
        while (!changed.isEmpty() && turn.tryLock()) {
            try {
                for (StatementId next : changed) {
                    renderNow(next);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void renderNow(StatementId statement) {
        Long last = renderedAt.get(statement);
        if (last != null) {
            LockSupport.parkNanos(last + PAUSE - System.nanoTime());
        }
        changed.remove(statement);
        try {
            renderer.render(statement);
        } catch (RuntimeException e) {
            changed.add(statement);
            throw e;
        }
        renderedAt.put(statement, System.nanoTime());
    }
}
