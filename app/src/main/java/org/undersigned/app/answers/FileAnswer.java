package org.undersigned.app.answers;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.answers.checking.Check;
import org.undersigned.app.answers.checking.SenderChecks;
import org.undersigned.app.answers.reading.MailHead;
import org.undersigned.app.answers.reading.MailReader;
import org.undersigned.app.answers.reading.ReadMail;

/** The job that reads a message which was kept, looks at who sent it, and files a draft. */
@Component
class FileAnswer {
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final MessageStore store;
    private final MessageFiles files;
    private final SenderChecks checks;
    private final AnswerDrafts drafts;

    FileAnswer(MessageStore store, MessageFiles files, SenderChecks checks, AnswerDrafts drafts) {
        this.store = store;
        this.files = files;
        this.checks = checks;
        this.drafts = drafts;
    }

    private void file(UUID id) {
        Optional<MessageStore.Kept> message = store.find(id);
        if (message.isEmpty()) {
            return;
        }
        files.with(id, mail -> {
            file(message.get(), mail);
            return mail;
        });
    }

    private void file(MessageStore.Kept message, Path mail) throws IOException {
        MailHead head;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            head = MailHead.read(in);
        }
        List<Check> found = checks.of(mail, head, message.envelope());
        List<Answer.File> attached = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            ReadMail read = MailReader.read(
                    head,
                    message.envelope().filter(String::isEmpty).isPresent(),
                    in,
                    file -> attached.add(
                            new Answer.File(file.number(), file.name(), file.type(), file.size(), file.sha256())));
            OffsetDateTime received = message.receivedAt().atOffset(ZoneOffset.UTC);
            drafts.file(
                    message,
                    new Answer.Content(
                            UUID.randomUUID(),
                            read.sender(),
                            read.subject(),
                            read.sentAt().map(OffsetDateTime::toInstant),
                            read.automatic(),
                            read.text(),
                            read.isWhole(),
                            attached,
                            found),
                    read.day(received),
                    read.firstLine());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<String> answerFiling(FileAnswer filing) {
            return Tasks.oneTime(Answers.TASK)
                    .onFailure(FailureHandler.<String>maxRetries(TRIES)
                            .withBackoff(FIRST_PAUSE, 2)
                            .thenRemove())
                    .execute((instance, context) -> filing.file(UUID.fromString(instance.getData())));
        }
    }
}
