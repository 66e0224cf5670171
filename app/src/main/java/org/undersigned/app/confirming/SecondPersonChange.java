package org.undersigned.app.confirming;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;

/**
 * What somebody has asked for, until all have agreed.
 *
 * @param wanted who shall be the second person; none where the rule is to end
 * @param otherAgreed whether the other one of the present two has agreed
 */
public record SecondPersonChange(
        UUID organisation,
        EmailAddress askedBy,
        Optional<EmailAddress> wanted,
        String language,
        Instant expiresAt,
        boolean otherAgreed,
        boolean wantedAgreed) {
    /** Whose word it is that a link carries. */
    public enum Side {
        OTHER,
        WANTED
    }

    boolean isAgreed() {
        return otherAgreed && wantedAgreed;
    }

    public String maskedWanted() {
        return wanted.map(Mailbox::masked).orElse("");
    }
}
