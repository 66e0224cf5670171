package org.undersigned.app.answers.receiving;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.undersigned.app.answers.Answer;
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.answers.Answers;
import org.undersigned.app.answers.Arrived;
import org.undersigned.app.answers.MailInHand;
import org.undersigned.app.answers.MailboxPlaces;
import org.undersigned.app.mail.ImapFolder;
import org.undersigned.app.statements.StatementId;

/**
 * The mailbox that answers come to. How far it has been read is kept on our side, after each message was stored: one that
 * is read again after a kill is known by its bytes. Nothing is ever deleted there; what was filed is marked as read.
 */
final class AnswerMailbox {
    private static final int MOST_AT_ONCE = 200;
    private static final int LONGEST_HEADER = 20_000;
    private static final String FILED = "$UndersignedFiled";
    private static final List<String> SENT_TO =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To", "X-Envelope-To", "To", "Cc");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._-]{1,64}\\+[A-Za-z2-7]{26}@[A-Za-z0-9.-]{1,253}");

    private final ImapFolder folder;
    private final AnswerAddresses addresses;
    private final Answers answers;
    private final MailboxPlaces places;

    AnswerMailbox(ImapFolder folder, AnswerAddresses addresses, Answers answers, MailboxPlaces places) {
        this.folder = folder;
        this.addresses = addresses;
        this.answers = answers;
        this.places = places;
    }

    /** Takes what is new. One that cannot be stored now ends the round, and is the first of the next. */
    void readNew() throws MessagingException {
        folder.open(Folder.READ_WRITE, opened -> {
            if (opened instanceof UIDFolder numbered) {
                readNew(opened, numbered);
            }
        });
    }

    private void readNew(Folder opened, UIDFolder numbered) throws MessagingException {
        long validity = numbered.getUIDValidity();
        long last = places.lastUid(folder.name(), validity);
        Message[] messages = numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        opened.fetch(messages, sizes);
        int seen = 0;
        for (Message message : messages) {
            long uid = numbered.getUID(message);
            // Where nothing is newer, a server answers with the newest that there is.
            if (uid > last && seen++ < MOST_AT_ONCE) {
                take(opened, message);
                places.setLastUid(folder.name(), validity, uid);
            }
        }
    }

    private void take(Folder opened, Message message) throws MessagingException {
        Set<StatementId> statements = statements(message);
        if (statements.isEmpty()) {
            return;
        }
        if (message.getSize() > Arrived.LARGEST) {
            statements.forEach(statement -> answers.takeTooMuch(statement, Answer.Reason.SIZE));
            return;
        }
        try {
            Path mail = MailInHand.create();
            try {
                try (OutputStream out = Files.newOutputStream(mail)) {
                    message.writeTo(out);
                }
                statements.forEach(
                        statement -> answers.take(statement, new Arrived(mail, Answer.Way.IMAP, Optional.empty())));
            } finally {
                Files.delete(mail);
            }
        } catch (IOException e) {
            throw new MessagingException("a message could not be fetched", e);
        }
        mark(opened, message);
    }

    private Set<StatementId> statements(Message message) throws MessagingException {
        Set<StatementId> statements = new LinkedHashSet<>();
        for (String name : SENT_TO) {
            String[] found = message.getHeader(name);
            for (String value :
                    Stream.of(found == null ? new String[0] : found).limit(20).toList()) {
                Matcher address = ADDRESS.matcher(value.substring(0, Math.min(value.length(), LONGEST_HEADER)));
                address.results()
                        .limit(20)
                        .forEach(match -> addresses.statement(match.group()).ifPresent(statements::add));
            }
        }
        return statements;
    }

    // For whoever looks into the mailbox; nothing here depends on it.
    private static void mark(Folder opened, Message message) throws MessagingException {
        Flags flags = new Flags(Flags.Flag.SEEN);
        if (opened.getPermanentFlags() != null && opened.getPermanentFlags().contains(Flags.Flag.USER)) {
            flags.add(FILED);
        }
        message.setFlags(flags, true);
    }
}
