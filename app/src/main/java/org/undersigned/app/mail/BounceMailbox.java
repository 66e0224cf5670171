package org.undersigned.app.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox that failed deliveries come back to, over IMAP. It is only read: how far, is kept on our side, so that
 * people may use the same mailbox.
 */
final class BounceMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int MOST_AT_ONCE = 500;

    private final ImapFolder folder;
    private final MailStore read;

    BounceMailbox(String url, MailStore read) {
        this.folder = new ImapFolder(url, "UNDERSIGNED_BOUNCES_URL");
        this.read = read;
    }

    /** Gives each new report to the taker; one that was taken is not given again. */
    void readNew(Consumer<DeliveryReport> taker) throws MessagingException {
        folder.open(Folder.READ_ONLY, opened -> {
            if (opened instanceof UIDFolder numbered) {
                readNew(numbered, taker);
            }
        });
    }

    private void readNew(UIDFolder numbered, Consumer<DeliveryReport> taker) throws MessagingException {
        long validity = numbered.getUIDValidity();
        String mailbox = folder.name();
        long last = read.lastUid(mailbox, validity);
        int seen = 0;
        for (Message message : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = numbered.getUID(message);
            // Where nothing is newer, a server answers with the newest that there is.
            if (uid > last && seen++ < MOST_AT_ONCE) {
                report(message).ifPresent(taker);
                read.setLastUid(mailbox, validity, uid);
            }
        }
    }

    private static Optional<DeliveryReport> report(Message message) throws MessagingException {
        try {
            return DeliveryReport.read(message);
        } catch (IOException | RuntimeException e) {
            // One damaged message, perhaps made to be, must not keep the others from being read.
            LOG.info(
                    "a message in the mailbox of returned mail cannot be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
