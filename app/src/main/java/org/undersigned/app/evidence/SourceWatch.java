package org.undersigned.app.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.findings.Sources;

/** Looks at the sources of public findings again, each about once a week: whether anything answers, not what. */
@Component
public class SourceWatch {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST = 12;

    private final Sources sources;
    private final GuardedClient client;

    SourceWatch(Sources sources, GuardedClient client) {
        this.sources = sources;
        this.client = client;
    }

    /** Looks at those whose turn has come, at most twelve and one of each host; the others wait for the next call. */
    public void look() {
        Set<String> hosts = new HashSet<>();
        for (String address : sources.due(MOST)) {
            URI at = URI.create(address);
            if (hosts.add(String.valueOf(at.getHost()))) {
                sources.looked(address, answers(at));
            }
        }
    }

    // Refusing us, or asking us to wait, is an answer as well: there is something.
    private boolean answers(URI at) {
        try {
            int status = client.status(at, LONGEST);
            return status != 404 && status != 410 && status < 500;
        } catch (FetchRefused e) {
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> sourceWatching(SourceWatch watch) {
            return Tasks.recurring("look-at-sources", FixedDelay.of(EVERY))
                    .execute((instance, context) -> watch.look());
        }
    }
}
