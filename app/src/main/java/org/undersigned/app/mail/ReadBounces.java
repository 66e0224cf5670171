package org.undersigned.app.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The job that looks every few minutes which of our mail came back. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReadBounces.WithMailbox.class)
class ReadBounces {
    private static final Logger LOG = LoggerFactory.getLogger(ReadBounces.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    BounceMailbox bounceMailbox(@Value("${undersigned.bounces.url}") String url, MailStore store) {
        return new BounceMailbox(url, store);
    }

    @Bean
    RecurringTask<Void> returnedMailReading(BounceMailbox mailbox, Bounces bounces) {
        return Tasks.recurring("read-returned-mail", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try {
                mailbox.readNew(report -> bounces.bounced(report.message(), report.reason()));
            } catch (MessagingException e) {
                // The server may be away for a while. Its answer may quote an address: only its kind is kept.
                LOG.warn("returned mail was not read: {}", e.getClass().getSimpleName());
            }
        });
    }

    /** Holds where a mailbox is set that failed deliveries come back to. */
    static final class WithMailbox implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("undersigned.bounces.url", "")
                    .isBlank();
        }
    }
}
