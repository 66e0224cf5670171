package org.undersigned.app.answers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far mailboxes have been read. */
@Component
public class MailboxPlaces {
    private final AddressStore store;

    MailboxPlaces(AddressStore store) {
        this.store = store;
    }

    /** 0 for one that was never read, or that its server numbered anew. */
    public long lastUid(String mailbox, long validity) {
        return store.lastUid(mailbox, validity);
    }

    @Transactional
    public void setLastUid(String mailbox, long validity, long uid) {
        store.setLastUid(mailbox, validity, uid);
    }
}
