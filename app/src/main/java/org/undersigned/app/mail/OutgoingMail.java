package org.undersigned.app.mail;

import java.util.List;
import java.util.stream.Stream;

/**
 * A plain text message. The subject is made one line: nobody adds headers through it.
 *
 * @param replyTo where answers go; empty for the sender
 * @param stop where one POST ends mails like this, without a question and without a cookie (RFC 8058); empty where they
 *     cannot be ended
 */
public record OutgoingMail(
        String to, String subject, String text, String replyTo, String stop, List<Attachment> attachments) {
    private static final int LONGEST_SUBJECT = 250;

    public OutgoingMail {
        if (to.isBlank() || hasControls(to) || hasControls(replyTo)) {
            throw new IllegalArgumentException("not a mail address");
        }
        if (hasControls(stop)) {
            throw new IllegalArgumentException("a header is one line");
        }
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
        attachments = List.copyOf(attachments);
    }

    public OutgoingMail(String to, String subject, String text) {
        this(to, subject, text, "", "", List.of());
    }

    public OutgoingMail answeredTo(String address) {
        return new OutgoingMail(to, subject, text, address, stop, attachments);
    }

    public OutgoingMail stoppedAt(String address) {
        return new OutgoingMail(to, subject, text, replyTo, address, attachments);
    }

    public OutgoingMail with(Attachment attachment) {
        return new OutgoingMail(
                to,
                subject,
                text,
                replyTo,
                stop,
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }

    private static boolean hasControls(String address) {
        return address.chars().anyMatch(Character::isISOControl);
    }

    /** Keeps address and text out of logs. */
    @Override
    public String toString() {
        return "OutgoingMail[…]";
    }

    /** A file that goes with a message. */
    public static final class Attachment {
        private static final int LONGEST_NAME = 120;

        private final String name;
        private final String contentType;
        private final byte[] content;

        /** @param name without a path; what a header or a file system could misread becomes a hyphen */
        public Attachment(String name, String contentType, byte[] content) {
            String plain = name.replaceAll("[\\p{Cntrl}/\\\\\":;<>|*?]+", "-").strip();
            this.name = plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
            this.contentType = contentType;
            this.content = content.clone();
        }

        public String name() {
            return name;
        }

        public String contentType() {
            return contentType;
        }

        public byte[] content() {
            return content.clone();
        }
    }
}
