package org.undersigned.app.commenting;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.marking.CloseLook;
import org.undersigned.app.commenting.marking.Mark;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.guarding.Limits;
import org.undersigned.app.guarding.Limits.Load;
import org.undersigned.app.web.LinkToken;

/** The job that looks at what a form sent: counts it, marks what is odd, and mails the link. */
@Component
class LookAtComment {
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    // In a lively exchange somebody writes every few minutes.
    private static final Limits.Bound[] MAILBOX = {
        new Limits.Bound(Limits.BURST, 4, 6), new Limits.Bound(Limits.DAY, 15, 30)
    };
    private static final Limits.Bound[] STATEMENT = {
        new Limits.Bound(Limits.BURST, 100, 1_000), new Limits.Bound(Limits.DAY, 1_000, 10_000)
    };
    // What a program has sent costs its sender nothing, and other people's mailboxes much.
    private static final Limits.Bound[] BY_PROGRAM = {
        new Limits.Bound(Limits.BURST, 20, 20), new Limits.Bound(Limits.DAY, 200, 200)
    };

    private final CommentStore store;
    private final CloseLook look;
    private final Limits limits;
    private final CommentMails mails;
    private final SecureRandom random;

    LookAtComment(CommentStore store, CloseLook look, Limits limits, CommentMails mails, SecureRandom random) {
        this.store = store;
        this.look = look;
        this.limits = limits;
        this.mails = mails;
        this.random = random;
    }

    void look(UUID id) {
        Optional<Comment> asked = store.held(id).filter(comment -> comment.state() == Comment.State.ASKED);
        Optional<EmailAddress> email = asked.flatMap(Comment::email);
        if (asked.isEmpty() || email.isEmpty()) {
            return;
        }
        Comment comment = asked.get();
        String mailbox = FoldedMailbox.of(email.get());
        List<Mark> marks = new ArrayList<>(comment.marks());
        Load load = load(comment, mailbox);
        if (load == Load.TOO_MUCH || limits.isBlocked(mailbox)) {
            store.remove(id);
            return;
        }
        if (load == Load.MUCH) {
            marks.add(new Mark(Mark.Reason.BUSY));
        }
        marks.addAll(look.at(email, comment.name(), comment.text()));
        LinkToken token = LinkToken.random(random);
        store.unconfirmed(id, marks);
        store.addLink(id, token.hash(), CommentStore.Purpose.AUTHOR);
        mails.confirm(comment, email.get(), token);
    }

    // Each is counted, whatever the others say.
    private Load load(Comment comment, String mailbox) {
        Load network = limits.ofNetwork(store.network(comment.id()));
        Load person = limits.count("comments of mailbox " + limits.hashed(mailbox), MAILBOX);
        Load statement = limits.count("comments on " + comment.statement(), STATEMENT);
        Load program = isByProgram(comment)
                ? limits.count("comments by programs on " + comment.statement(), BY_PROGRAM)
                : Load.USUAL;
        List<Load> all = List.of(network, person, statement, program);
        return all.contains(Load.TOO_MUCH) ? Load.TOO_MUCH : all.contains(Load.MUCH) ? Load.MUCH : Load.USUAL;
    }

    private static boolean isByProgram(Comment comment) {
        return comment.marks().stream().anyMatch(mark -> switch (mark.reason()) {
            case TRAP, TOO_FAST, BAD_FORM, FORM_AGAIN -> true;
            default -> false;
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> lookingAtComments(LookAtComment look, TransactionOperations transaction) {
            return Tasks.oneTime(Comments.LOOK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) ->
                            transaction.executeWithoutResult(status -> look.look(UUID.fromString(instance.getData()))));
        }
    }
}
