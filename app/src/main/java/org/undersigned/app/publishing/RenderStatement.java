package org.undersigned.app.publishing;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.SiteSetUp;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.signatories.SignatureConfirmed;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;

/** The job that renders a statement's files after a change, staged in the transaction that changed it. */
@Component
class RenderStatement {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("render-statement", String.class);
    private static final String WHOLE_SITE = "site";

    private final Jobs jobs;

    RenderStatement(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void published(StatementPublished event) {
        jobs.stage(TASK, event.statement().value().toString());
    }

    @EventListener
    void signed(SignatureConfirmed event) {
        jobs.stage(TASK, event.statement().value().toString());
    }

    @EventListener(SiteSetUp.class)
    void named() {
        jobs.stage(TASK, WHOLE_SITE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> statementRendering(RenderTurns turns, SiteRenderer renderer) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                if (instance.getData().equals(WHOLE_SITE)) {
                    renderer.renderAll();
                } else {
                    turns.render(new StatementId(UUID.fromString(instance.getData())));
                }
            });
        }
    }
}
