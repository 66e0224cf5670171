package org.undersigned.app.accounts;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.words.Words;

/** Asks for a sign-in link to be mailed, without looking whether anybody lives at the address. */
@Component
class SignInMailing {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("mail-sign-in-link", String.class);
    // In no address, since it is white space.
    private static final String BETWEEN = " ";
    static final Duration LINK_LIFE = Duration.ofMinutes(10);

    private final Jobs jobs;

    SignInMailing(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * @param language of the page on which it was asked for
     * @param askedIn a hash of what the browser holds in which that was
     */
    void stage(EmailAddress address, String language, byte[] askedIn) {
        jobs.stage(
                TASK,
                address.value() + BETWEEN + language + BETWEEN + HexFormat.of().formatHex(askedIn));
    }

    /** What was staged; a job from before has the address alone, or no browser. */
    private static void mail(SignInLinkMailer mailer, String staged) {
        String[] parts = staged.split(BETWEEN, 3);
        Words words = parts.length >= 2 ? Words.of(parts[1]) : Words.ofSite();
        Optional<byte[]> askedIn =
                parts.length == 3 ? Optional.of(HexFormat.of().parseHex(parts[2])) : Optional.empty();
        EmailAddress.parse(parts[0]).ifPresent(address -> mailer.mail(address, words, askedIn));
    }

    /** The job: known addresses get a link, others nothing. */
    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> mailSignInLink(SignInLinkMailer mailer) {
            return Tasks.oneTime(TASK).execute((instance, context) -> mail(mailer, instance.getData()));
        }
    }
}
