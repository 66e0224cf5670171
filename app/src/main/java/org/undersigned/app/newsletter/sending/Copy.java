package org.undersigned.app.newsletter.sending;

import java.util.UUID;

/**
 * A recipient who waits for a newsletter.
 *
 * @param id of the copy: its Message-ID is made of it
 * @param place among the recipients
 * @param tries how often the server said “later”
 */
record Copy(UUID id, int place, UUID subscriber, String email, String language, int tries) {
    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "Copy[" + id + "]";
    }
}
