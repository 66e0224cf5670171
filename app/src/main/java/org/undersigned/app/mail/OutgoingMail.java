package org.undersigned.app.mail;

/** A plain text message. The subject is made one line: nobody adds headers through it. */
public record OutgoingMail(String to, String subject, String text) {
    private static final int LONGEST_SUBJECT = 250;

    public OutgoingMail {
        if (to.isBlank() || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a mail address");
        }
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** Keeps address and text out of logs. */
    @Override
    public String toString() {
        return "OutgoingMail[…]";
    }
}
