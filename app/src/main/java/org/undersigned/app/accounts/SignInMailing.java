package org.undersigned.app.accounts;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;

/** Asks for a sign-in link to be mailed, without looking whether anybody lives at the address. */
@Component
class SignInMailing {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("mail-sign-in-link", String.class);
    static final Duration LINK_LIFE = Duration.ofMinutes(30);

    private final Jobs jobs;

    SignInMailing(Jobs jobs) {
        this.jobs = jobs;
    }

    void stage(EmailAddress address) {
        jobs.stage(TASK, address.value());
    }

    /** The job: known addresses get a link, others nothing. */
    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> mailSignInLink(SignInLinkMailer mailer) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) ->
                            EmailAddress.parse(instance.getData()).ifPresent(mailer::mail));
        }
    }
}
