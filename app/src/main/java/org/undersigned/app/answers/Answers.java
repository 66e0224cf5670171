package org.undersigned.app.answers;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.answers.reading.MailHead;
import org.undersigned.app.answers.reading.Sender;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.NotFound;

/** Takes mail in, whole and once, and has it read. */
@Component
public class Answers {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("file-answer", String.class);

    private static final int PIECE = 256 << 10;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_OF_SENDER = 20;
    private static final int MOST_OF_ALL = 200;
    private static final long MOST_BYTES = 500L << 20;

    private final MessageStore store;
    private final ContentStore contents;
    private final CoordinatorsTold coordinators;
    private final Jobs jobs;
    private final Clock clock;

    Answers(MessageStore store, ContentStore contents, CoordinatorsTold coordinators, Jobs jobs, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.coordinators = coordinators;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Keeps a message for a statement. When this returns, it is kept durably, or counted as one too many, or was there
     * before.
     */
    @Transactional
    public void take(StatementId statement, Arrived arrived) {
        try {
            Path mail = arrived.mail();
            String sha256 = Digests.sha256(mail);
            store.hold(statement);
            if (store.has(statement, sha256)) {
                return;
            }
            long size = Files.size(mail);
            String sender = sender(mail);
            Instant now = clock.instant();
            MessageStore.Load load = store.load(statement, sender, now.minus(DAY));
            if (size > Arrived.LARGEST) {
                takeTooMuch(statement, Answer.Reason.SIZE);
            } else if (load.ofSender() >= MOST_OF_SENDER) {
                takeTooMuch(statement, Answer.Reason.SENDER);
            } else if (load.ofAll() >= MOST_OF_ALL || load.bytes() + size > MOST_BYTES) {
                takeTooMuch(statement, Answer.Reason.STATEMENT);
            } else {
                UUID id = UUID.randomUUID();
                store.add(
                        new MessageStore.Kept(id, statement, sha256, arrived.envelope(), now),
                        (int) size,
                        arrived.way(),
                        sender);
                addPieces(id, mail);
                jobs.stage(TASK, id.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts a message that is not kept, and says so to coordinators. */
    @Transactional
    public void takeTooMuch(StatementId statement, Answer.Reason reason) {
        Instant now = clock.instant();
        store.countBeyond(statement, now.atOffset(ZoneOffset.UTC).toLocalDate(), reason);
        coordinators.tellOfMuch(statement);
    }

    private void addPieces(UUID id, Path mail) throws IOException {
        try (InputStream in = Files.newInputStream(mail)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                store.addPiece(id, number, piece);
                piece = in.readNBytes(PIECE);
            }
        }
    }

    private static String sender(Path mail) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            return Sender.of(MailHead.read(in)).address();
        }
    }

    /** The newest first, at most 200, without their files and checks. */
    public List<Answer> of(StatementId statement) {
        return contents.of(statement);
    }

    public Answer answer(UUID id) {
        return contents.find(id).orElseThrow(NotFound::new);
    }

    /** What was not kept, the newest day first. */
    public List<Answer.Beyond> beyond(StatementId statement) {
        return store.beyond(statement);
    }
}
