package org.undersigned.app.mail;

/** The settings of the mail server cannot be used; the message is the one sentence that an operator needs. */
public class MailMisconfigured extends RuntimeException {
    public MailMisconfigured(String sentence) {
        super(sentence);
    }

    public MailMisconfigured(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
