package org.undersigned.app.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** The job that looks once a day whether registered keys are still where they were found. */
@Configuration(proxyBeanMethods = false)
class RecheckKeys {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckKeys.class);
    private static final WrittenLanguage LOGS = new WrittenLanguage("en");
    private static final Duration PAUSE = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> recheckOrganisationKeys(OrganisationKeys keys, KeyFetcher fetcher, Accounts accounts) {
        return Tasks.recurring("recheck-organisation-keys", FixedDelay.of(PAUSE))
                .execute((instance, context) -> keys.all().stream()
                        .filter(key -> key.revokedAt().isEmpty())
                        .map(RegisteredKey::organisation)
                        .distinct()
                        .flatMap(id -> accounts.organisation(id).stream())
                        .forEach(organisation -> {
                            switch (Speech.in(LOGS, () -> fetcher.fetch(organisation))) {
                                case FetchOutcome.Failed failed ->
                                    LOG.info("keys were not rechecked: {}", failed.sentence());
                                case FetchOutcome.Read read ->
                                    read.concerns().forEach(concern -> LOG.info("keys were rechecked: {}", concern));
                            }
                        }));
    }
}
