package org.undersigned.app.answers.receiving;

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
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.answers.Answers;
import org.undersigned.app.answers.MailboxPlaces;
import org.undersigned.app.mail.ImapFolder;

/** The job that looks every few minutes what came to the mailbox of answers. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReadAnswers.WithMailbox.class)
class ReadAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAnswers.class);
    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Bean
    AnswerMailbox answerMailbox(
            @Value("${undersigned.answers.url}") String url,
            AnswerAddresses addresses,
            Answers answers,
            MailboxPlaces places) {
        return new AnswerMailbox(new ImapFolder(url, "UNDERSIGNED_ANSWERS_URL"), addresses, answers, places);
    }

    @Bean
    RecurringTask<Void> answerReading(AnswerMailbox mailbox) {
        return Tasks.recurring("read-answers", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try {
                mailbox.readNew();
            } catch (MessagingException e) {
                // The server may be away for a while. Its answer may quote an address: only its kind is kept.
                LOG.warn("answers were not read: {}", e.getClass().getSimpleName());
            }
        });
    }

    /** Holds where a mailbox is set that answers come to. */
    static final class WithMailbox implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("undersigned.answers.url", "")
                    .isBlank();
        }
    }
}
