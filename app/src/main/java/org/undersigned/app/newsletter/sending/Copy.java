package org.undersigned.app.newsletter.sending;

import java.util.List;
import java.util.UUID;

/**
 * A recipient who waits for a newsletter.
 *
 * @param id of the copy: its Message-ID is made of it
 * @param place among the recipients
 * @param parts which of the parts are for this reader, in their order; none of a newsletter, which is whole
 * @param tries how often the server said “later”
 */
record Copy(UUID id, int place, UUID subscriber, String email, String language, List<Integer> parts, int tries) {
    Copy {
        parts = List.copyOf(parts);
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "Copy[" + id + "]";
    }
}
