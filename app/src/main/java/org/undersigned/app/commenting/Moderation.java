package org.undersigned.app.commenting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.marking.Block;
import org.undersigned.app.commenting.marking.Blocklist;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.statements.StatementId;

/** The moderator's queue: what there is, one decision for many, and taking it back. */
@Component
public class Moderation {
    private static final int MOST_DECISIONS = 5;

    private final ModerationStore store;
    private final CommentStore comments;
    private final Blocklist blocklist;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            ModerationStore store,
            CommentStore comments,
            Blocklist blocklist,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.comments = comments;
        this.blocklist = blocklist;
        this.events = events;
        this.clock = clock;
    }

    public List<Comment> page(QueueFilter filter, int size, int offset) {
        return store.page(filter, size, offset);
    }

    public int count(QueueFilter filter) {
        return store.count(filter);
    }

    /** Of each state. */
    public Map<Comment.State, Integer> counts(Optional<UUID> statement) {
        return store.counts(statement);
    }

    /** Statements that have comments. */
    public List<StatementId> statements() {
        return store.statements();
    }

    /** Those that some of these reply to. */
    public List<Comment> answered(Collection<Comment> replies) {
        return comments.among(replies.stream()
                .flatMap(reply -> reply.answers().stream())
                .distinct()
                .toList());
    }

    /** Of the last day, the newest first. */
    public List<Decision> decisions() {
        return store.decisions(MOST_DECISIONS, clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Those that match, as the moderator has seen them. */
    public List<UUID> matching(QueueFilter filter, Instant shownAt) {
        return store.matching(filter, shownAt);
    }

    /**
     * Gives how many it was for: those that were not in a state for it, or that their authors have changed since they
     * were shown, are left alone.
     */
    @Transactional
    public int decide(Decision.What what, Collection<UUID> ids, Instant shownAt, UUID by) {
        UUID decision = UUID.randomUUID();
        Instant now = clock.instant();
        store.add(decision, what, by, now);
        List<StatementId> decided = switch (what) {
            case APPROVE -> store.approve(ids, shownAt, decision, now);
            case REJECT -> store.reject(ids, shownAt, decision, now);
            case SPAM -> store.spam(ids, shownAt, decision, now);
        };
        if (decided.isEmpty()) {
            store.delete(decision);
            return 0;
        }
        store.size(decision, decided.size());
        changed(decided);
        return decided.size();
    }

    /** Puts comments back where they were. False where that is not possible any more. */
    @Transactional
    public boolean undo(UUID decision) {
        if (!store.undo(decision, clock.instant())) {
            return false;
        }
        changed(store.putBack(decision));
        return true;
    }

    /** Blocks the sender of a comment, or the domain of their address. False once the address was erased. */
    @Transactional
    public boolean blockSender(UUID comment, Block.Kind kind) {
        Optional<EmailAddress> email = comments.find(comment).flatMap(Comment::email);
        return email.isPresent()
                && kind != Block.Kind.WORD
                && blocklist.block(
                        kind,
                        kind == Block.Kind.DOMAIN
                                ? email.get().domain()
                                : email.get().value());
    }

    private void changed(List<StatementId> statements) {
        new HashSet<>(statements).forEach(statement -> events.publishEvent(new BesideChanged(statement)));
    }
}
