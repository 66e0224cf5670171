package org.undersigned.app.doctor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.mail.ImapFolder;

/**
 * Whether a mailbox can be read.
 *
 * @param topic what comes there
 * @param url of it
 * @param key by which the operator sets it
 */
record MailboxExamination(String topic, String url, String key) implements Examination {
    @Override
    public List<Line> lines() {
        ImapFolder folder = new ImapFolder(url, key, PATIENCE);
        List<Line> lines = new ArrayList<>();
        try {
            folder.open(
                    Folder.READ_ONLY,
                    opened -> lines.add(Line.ok(
                            topic,
                            "The mailbox %s can be read; messages there: %d."
                                    .formatted(folder.name(), opened.getMessageCount()))));
            return lines;
        } catch (AuthenticationFailedException e) {
            return List.of(Line.wrong(
                    topic,
                    "The mailbox " + folder.name() + " refuses the login.",
                    "Look at user and password in " + key + "; a % in it is %25."));
        } catch (FolderNotFoundException e) {
            return List.of(Line.wrong(
                    topic,
                    "There is no mailbox " + folder.name() + ".",
                    "Look at the name of the folder at the end of " + key + "."));
        } catch (MessagingException e) {
            return List.of(Line.wrong(
                    topic,
                    "The mailbox " + folder.name() + " cannot be reached, or only without encryption.",
                    "Look at host and port in " + key + ", and use imaps:// where the server has it."));
        }
    }
}
