package org.undersigned.app.mail;

import java.util.UUID;

/**
 * The SMTP server that this site sends through has taken a message. It can still come back: {@link MailBounced}. Told in
 * the transaction that notes it.
 *
 * @param message as {@link Mail#send} named it
 */
public record MailTaken(UUID message) {}
