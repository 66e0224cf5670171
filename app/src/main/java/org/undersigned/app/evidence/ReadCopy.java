package org.undersigned.app.evidence;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.FindingsChanged;
import org.undersigned.app.findings.SourceChanged;
import org.undersigned.app.jobs.EachNode;

/** The jobs that read a copy once it is kept, and that show it anew when something about its findings changes. */
@Component
class ReadCopy {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("read-copy", String.class);
    private static final String SHOW = "show-copy";
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Findings findings;
    private final EachNode eachNode;

    ReadCopy(Findings findings, EachNode eachNode) {
        this.findings = findings;
        this.eachNode = eachNode;
    }

    @EventListener
    void changed(FindingsChanged event) {
        show(event.finding());
    }

    @EventListener
    void changed(SourceChanged event) {
        show(event.finding());
    }

    private void show(UUID finding) {
        findings.finding(finding).claim().copySha256().ifPresent(sha256 -> eachNode.stage(SHOW, sha256));
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> copyReading(EvidenceReader reader, EachNode eachNode) {
            return Tasks.oneTime(TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> {
                        reader.read(instance.getData());
                        eachNode.stage(SHOW, instance.getData());
                    });
        }

        @Bean
        OneTimeTask<String> copyShowing(EachNode eachNode, CopyFiles files) {
            return eachNode.task(SHOW, TRIES, files::show);
        }
    }
}
