package org.undersigned.app.commenting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.web.LinkToken;

/**
 * The job that tells authors that their comment is public, and those whom it answers that somebody replied. Some minutes
 * late: what a moderator takes back at once, nobody is told of.
 */
@Component
class TellAuthors {
    static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final CommentStore store;
    private final CommentMails mails;
    private final SecureRandom random;
    private final Clock clock;

    TellAuthors(CommentStore store, CommentMails mails, SecureRandom random, Clock clock) {
        this.store = store;
        this.mails = mails;
        this.random = random;
        this.clock = clock;
    }

    /** True where there is more. */
    boolean tell() {
        List<Comment> some = store.toTell(clock.instant().minus(TAKEN_BACK_WITHIN), AT_ONCE);
        for (Comment comment : some) {
            store.told(comment.id(), clock.instant());
            comment.email()
                    .ifPresent(email -> mails.approved(comment, email, link(comment, CommentStore.Purpose.AUTHOR)));
            comment.answers().flatMap(store::find).ifPresent(answered -> tellOfReply(answered, comment));
        }
        return some.size() == AT_ONCE;
    }

    private void tellOfReply(Comment answered, Comment reply) {
        Optional<EmailAddress> email = answered.email()
                .filter(address -> answered.wantsReplies() && answered.isPublic())
                .filter(address ->
                        !reply.email().map(FoldedMailbox::of).equals(Optional.of(FoldedMailbox.of(address))));
        email.ifPresent(
                address -> mails.replied(answered, address, reply, link(answered, CommentStore.Purpose.REPLIES)));
    }

    // Only hashes of links are stored: each mail has one of its own.
    private LinkToken link(Comment comment, CommentStore.Purpose purpose) {
        LinkToken token = LinkToken.random(random);
        store.addLink(comment.id(), token.hash(), purpose);
        return token;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> tellingAuthors(TellAuthors telling, TransactionOperations transaction) {
            return Tasks.recurring("tell-authors-of-comments", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> {
                        boolean more = true;
                        while (more) {
                            more = Boolean.TRUE.equals(transaction.execute(status -> telling.tell()));
                        }
                    });
        }
    }
}
