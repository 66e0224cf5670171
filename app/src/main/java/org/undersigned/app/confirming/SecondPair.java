package org.undersigned.app.confirming;

import org.undersigned.app.accounts.EmailAddress;

/** The two of an organisation of whom one confirms what the other signs. */
public record SecondPair(EmailAddress first, EmailAddress second) {
    /** Who confirms what was signed at this address: the second, unless it is the second who signs. */
    EmailAddress confirmerFor(EmailAddress representative) {
        return otherThan(representative);
    }

    /** Who has to agree when this address asks for a change. */
    EmailAddress otherThan(EmailAddress address) {
        return Mailbox.isSame(address, second) ? first : second;
    }

    /** As a room shows it. */
    public String maskedSecond() {
        return Mailbox.masked(second);
    }
}
