package org.undersigned.app.rooms;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.jobs.Jobs;

/** Asks for a link to be mailed, without looking whether anything was signed from the address: every answer is alike. */
@Component
class RoomMailing {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("mail-room-link", String.class);

    private final Jobs jobs;

    RoomMailing(Jobs jobs) {
        this.jobs = jobs;
    }

    void stage(EmailAddress address) {
        jobs.stage(TASK, address.value());
    }

    /** The job. */
    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> mailRoomLink(Rooms rooms) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) ->
                            EmailAddress.parse(instance.getData()).ifPresent(rooms::mailLink));
        }
    }
}
