package org.undersigned.app.opencall;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;
import org.undersigned.app.statements.StatementId;

/** The review desk: what there is, one decision for many, and taking it back. */
@Component
public class Reviews implements Measures {
    static final TaskDescriptor<String> CARRY_OUT = TaskDescriptor.of("carry-out-decisions", String.class);

    private static final int MOST_DECISIONS = 5;

    private final ReviewStore store;
    private final Jobs jobs;
    private final Clock clock;

    Reviews(ReviewStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    public List<SignOn> page(StatementId statement, ReviewFilter filter, int size, int offset) {
        return store.page(statement, filter, size, offset);
    }

    public int count(StatementId statement, ReviewFilter filter) {
        return store.count(statement, filter);
    }

    /** Of all, whatever the filter. */
    public Map<SignOn.State, Integer> counts(StatementId statement) {
        return store.counts(statement);
    }

    /** Of the last day, the newest first. */
    public List<Decision> decisions(StatementId statement) {
        return store.decisions(statement, MOST_DECISIONS, clock.instant());
    }

    /** Signatures that have yet to be made or ended. */
    public int leftToDo(StatementId statement) {
        return store.leftToDo(statement);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Those that match, as the coordinator has seen them. */
    public List<UUID> matching(StatementId statement, ReviewFilter filter, Instant shownAt) {
        return store.matching(statement, filter, shownAt);
    }

    /** Gives how many it was for: those that were not in a state for it are left alone. */
    @Transactional
    public int decide(StatementId statement, Decision.What what, Collection<UUID> signOns, UUID by) {
        UUID decision = UUID.randomUUID();
        Instant now = clock.instant();
        store.add(decision, statement, what, by, now);
        int decided = switch (what) {
            case ACCEPT -> store.accept(statement, signOns, decision, now);
            case REFUSE -> store.refuse(statement, signOns, decision, now);
            case END -> store.end(statement, signOns, decision, now);
        };
        if (decided == 0) {
            store.delete(decision);
            return 0;
        }
        store.size(decision, decided);
        jobs.stage(CARRY_OUT, statement.value().toString());
        return decided;
    }

    /** Puts sign-ons back where they were; signatures that were made of them end. False where that is not possible. */
    @Transactional
    public boolean undo(StatementId statement, UUID decision) {
        Instant now = clock.instant();
        if (!store.undo(statement, decision, now)) {
            return false;
        }
        store.putBack(decision, now);
        jobs.stage(CARRY_OUT, statement.value().toString());
        return true;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.of(
                "undersigned_sign_ons_held",
                "Sign-ons of open calls that a coordinator has yet to look at.",
                store.held()));
    }
}
