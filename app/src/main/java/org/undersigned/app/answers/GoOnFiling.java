package org.undersigned.app.answers;

import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.Jobs;

/**
 * Reads what was not read when the site ended: the job of a killed site would be noticed only after half an hour, and one
 * that has failed to the last never. Where another reads it too, the second files nothing.
 */
@Component
class GoOnFiling {
    private static final Logger LOG = LoggerFactory.getLogger(GoOnFiling.class);

    private final MessageStore store;
    private final Jobs jobs;

    GoOnFiling(MessageStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        try {
            MailInHand.deleteLeft();
        } catch (IOException e) {
            // Another user's, perhaps: no reason not to begin.
            LOG.warn(
                    "messages that a killed site left could not be deleted: {}",
                    e.getClass().getSimpleName());
        }
        jobs.stageAll(Answers.TASK, store.unread().stream().map(UUID::toString).toList());
    }
}
