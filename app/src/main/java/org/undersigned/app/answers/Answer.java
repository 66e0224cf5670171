package org.undersigned.app.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.answers.checking.Check;
import org.undersigned.app.answers.reading.Automatic;
import org.undersigned.app.answers.reading.Passage;
import org.undersigned.app.answers.reading.Sender;
import org.undersigned.app.statements.StatementId;

/**
 * A message that came to a statement's address, and what was found out about it.
 *
 * @param sha256 of all of it
 * @param size in bytes
 * @param content empty until it has been read
 */
public record Answer(
        UUID id,
        StatementId statement,
        String sha256,
        int size,
        Way way,
        Instant receivedAt,
        Optional<Content> content) {
    /** How it came. */
    public enum Way {
        IMAP,
        LMTP
    }

    /**
     * What stands in it.
     *
     * @param draft what a coordinator makes findings of
     * @param sentAt as it says itself
     * @param isWhole false where something of it could not be read
     */
    public record Content(
            UUID draft,
            Sender sender,
            String subject,
            Optional<Instant> sentAt,
            Automatic automatic,
            String text,
            boolean isWhole,
            List<File> files,
            List<Check> checks) {
        public Content {
            files = List.copyOf(files);
            checks = List.copyOf(checks);
        }

        public List<Passage> passages() {
            return Passage.of(text);
        }
    }

    /**
     * A file that came with it.
     *
     * @param stated what the message says that it is
     * @param size in bytes
     */
    public record File(int number, String name, String stated, int size, String sha256) {}

    /** Mail that was not kept, since there was too much of it: how often on a day, by reason. */
    public record Beyond(LocalDate day, Reason reason, int times) {}

    /** Why a message was not kept. */
    public enum Reason {
        SENDER,
        STATEMENT,
        SIZE
    }
}
