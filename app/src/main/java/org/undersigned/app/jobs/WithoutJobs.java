package org.undersigned.app.jobs;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a site that is only looked at, such as one that came out of a backup for a drill: what is staged is not done. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "undersigned.jobs", havingValue = "none")
class WithoutJobs {
    @Bean
    DbSchedulerStarter neverStarted() {
        return () -> {};
    }
}
