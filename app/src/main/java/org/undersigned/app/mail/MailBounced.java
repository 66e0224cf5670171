package org.undersigned.app.mail;

import java.util.UUID;

/**
 * A message did not arrive and never will. Told in the transaction that notes it, once for each message.
 *
 * @param message as {@link Mail#send} or a {@link Courier.ListMail} named it
 */
public record MailBounced(UUID message, BounceReason reason) {}
