package org.undersigned.app.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.undersigned.app.mail.smtp.ServerTurns;

/**
 * The job that hands a message to the SMTP server, again and again with growing pauses until it takes it; unless the
 * server says that it never will.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutSmtp.Not.class)
class DeliverMail {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("deliver-mail", String.class);

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);
    private static final int TRIES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    /** Of a message whose turn has not come at a slow server. */
    private static final Duration WAITING = Duration.ofSeconds(15);

    @Bean
    SmtpSender smtpSender(
            @Value("${undersigned.smtp.url}") String smtp,
            @Value("${undersigned.mail.from:}") String from,
            ReturnAddress back) {
        return new SmtpSender(smtp, from, back);
    }

    @Bean
    CustomTask<String> mailDelivery(MailStore store, Bounces bounces, TakenMail taken, SmtpSender sender) {
        ServerTurns turns = new ServerTurns();
        return Tasks.custom(TASK)
                .onFailure(FailureHandler.<String>maxRetries(TRIES)
                        .withBackoff(FIRST_PAUSE, 2)
                        .thenRemove())
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    UUID id = UUID.fromString(instance.getData());
                    // Whoever has to wait begins to count its tries anew: a slow server is no refusal.
                    return turns.take(() -> deliver(id, store, bounces, taken, sender))
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, job) -> job.reschedule(
                                    complete, complete.getTimeDone().plus(WAITING));
                });
    }

    private static void deliver(UUID id, MailStore store, Bounces bounces, TakenMail taken, SmtpSender sender) {
        Optional<MailStore.Stored> waiting = store.waiting(id);
        if (waiting.isEmpty()) {
            return;
        }
        try {
            sender.send(id, waiting.get().mail());
        } catch (MailException e) {
            // The cause may quote the address: only its kind is kept.
            store.failed(id, e.getClass().getSimpleName());
            Optional<BounceReason> permanent = SmtpRefusal.permanent(e);
            LOG.warn(
                    "mail {} was not taken: {}",
                    id,
                    permanent.map(Enum::name).orElse(e.getClass().getSimpleName()));
            if (permanent.isPresent()) {
                bounces.bounced(id, permanent.get());
                return;
            }
            throw e;
        }
        taken.taken(id);
    }
}
