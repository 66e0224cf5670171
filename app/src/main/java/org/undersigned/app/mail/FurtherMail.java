package org.undersigned.app.mail;

import java.time.Instant;
import java.util.UUID;

/** Asks for messages that did not go through the outbox. Answered by whoever handed them to couriers. */
public interface FurtherMail {
    /** Notes that the message came back. False for an unknown one, and the second time. In the caller's transaction. */
    boolean bounced(UUID message, Instant now);
}
