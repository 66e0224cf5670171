package org.undersigned.app.commenting;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.commenting.marking.CloseLook;
import org.undersigned.app.commenting.marking.Mark;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.guarding.Tickets;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.LinkToken;

/** What authors do: write, confirm behind the mailed link, change, delete. */
@Component
public class Comments {
    static final TaskDescriptor<String> LOOK = TaskDescriptor.of("look-at-comment", String.class);

    private final CommentStore store;
    private final CloseLook look;
    private final QueueNotices notices;
    private final Tickets tickets;
    private final Limits limits;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentStore store,
            CloseLook look,
            QueueNotices notices,
            Tickets tickets,
            Limits limits,
            Jobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.look = look;
        this.notices = notices;
        this.tickets = tickets;
        this.limits = limits;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a form. The same work whoever writes: what depends on the address is done by the job, so neither the answer
     * nor its time tells whether that is known or blocked.
     */
    @Transactional
    public void write(StatementId statement, Typed typed) {
        List<Mark> marks = new ArrayList<>(typed.marks());
        if (typed.ticket().isPresent() && !tickets.spend(typed.ticket().get())) {
            marks.add(new Mark(Mark.Reason.FORM_AGAIN));
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(id, statement, typed, FoldedMailbox.of(typed.email()), marks, now);
        jobs.stage(LOOK, id.toString());
    }

    /** A comment that the public sees and that can be replied to; empty for any other, and under another statement. */
    public Optional<Comment> answerable(StatementId statement, UUID id) {
        return store.find(id)
                .filter(comment -> comment.statement().equals(statement))
                .filter(comment -> comment.answers().isEmpty() && comment.isPublic());
    }

    /** Whose link it is; empty for an unknown one, and once the comment was deleted. */
    public Optional<Comment> behind(LinkToken token) {
        return store.behind(token.hash(), CommentStore.Purpose.AUTHOR).flatMap(store::find);
    }

    /** From now on it waits for a moderator. Does nothing the second time. */
    @Transactional
    public void confirm(LinkToken token) {
        held(token)
                .filter(comment -> comment.state() == Comment.State.UNCONFIRMED)
                .ifPresent(comment -> {
                    store.waiting(comment.id(), comment.text(), comment.marks(), clock.instant());
                    notices.oneWaits();
                });
    }

    /**
     * Another text. Before a moderator has decided it takes the place of the first; afterwards it waits for a moderator
     * itself, and what was approved stays meanwhile.
     *
     * @return false where nothing can be changed any more
     */
    @Transactional
    public boolean change(LinkToken token, PlainText text) {
        Optional<Comment> found = held(token).filter(Comments::canChange);
        if (found.isEmpty()) {
            return false;
        }
        Comment comment = found.get();
        if (comment.text().equals(text.text())) {
            return true;
        }
        List<Mark> marks = new ArrayList<>(look.at(comment.email(), comment.name(), text.text()));
        if (text.isDeceptive()) {
            marks.add(new Mark(Mark.Reason.HIDDEN_CHARACTERS));
        }
        boolean waited = comment.state() == Comment.State.WAITING;
        store.waiting(comment.id(), text.text(), marks, clock.instant());
        if (!waited) {
            notices.oneWaits();
        }
        return true;
    }

    public static boolean canChange(Comment comment) {
        return comment.state() == Comment.State.WAITING || comment.state() == Comment.State.APPROVED;
    }

    /** Deletes it at once, wherever it stands. */
    @Transactional
    public void delete(LinkToken token) {
        held(token).ifPresent(this::delete);
    }

    /** "This wasn't me": the same of one that is not confirmed, and the mailbox gets no such mail for three months. */
    @Transactional
    public void object(LinkToken token) {
        held(token)
                .filter(comment -> comment.state() == Comment.State.UNCONFIRMED)
                .ifPresent(comment -> {
                    comment.email().ifPresent(email -> limits.block(FoldedMailbox.of(email)));
                    delete(comment);
                });
    }

    /** Whose mails about replies the link ends; empty for an unknown one. */
    public Optional<Comment> toldOfReplies(LinkToken token) {
        return store.behind(token.hash(), CommentStore.Purpose.REPLIES).flatMap(store::find);
    }

    /** No more mails about replies to that comment. */
    @Transactional
    public void stopReplies(LinkToken token) {
        store.behind(token.hash(), CommentStore.Purpose.REPLIES).ifPresent(store::stopReplies);
    }

    private void delete(Comment comment) {
        store.remove(comment.id());
        if (comment.isPublic()) {
            events.publishEvent(new BesideChanged(comment.statement()));
        }
    }

    private Optional<Comment> held(LinkToken token) {
        return store.behind(token.hash(), CommentStore.Purpose.AUTHOR).flatMap(store::held);
    }
}
