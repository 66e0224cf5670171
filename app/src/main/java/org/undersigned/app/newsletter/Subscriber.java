package org.undersigned.app.newsletter;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;

/**
 * Somebody who asked for the newsletter.
 *
 * @param language tag of the interface's language that they are written to in
 * @param frequency how soon they hear what becomes of what they chose
 * @param confirmedAt when they said yes behind the mailed link; before that they get nothing
 * @param bounced whether mail to them came back for good: they get nothing until they say that it arrives again
 */
public record Subscriber(
        UUID id,
        EmailAddress email,
        String language,
        Set<Choice> choices,
        Frequency frequency,
        Instant askedAt,
        Optional<Instant> confirmedAt,
        boolean bounced) {
    public Subscriber {
        choices = Set.copyOf(choices);
    }

    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    public boolean chose(Choice choice) {
        return choices.contains(choice);
    }
}
