package org.undersigned.app.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as the local mailbox shows it.
 *
 * @param attachments names of the files that go with it, in their order
 */
public record MailboxMessage(UUID id, String to, String subject, String text, Instant at, List<String> attachments) {
    /** Lines of the text; a line that is an address alone is a link. */
    public List<String> lines() {
        return text.lines().toList();
    }

    public static boolean isLink(String line) {
        return line.strip().matches("https?://\\S+");
    }
}
