package org.undersigned.app.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.undersigned.app.confirming.Waiting;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.mail.BounceReason;

/**
 * One invited organisation.
 *
 * @param waiting where it has signed what a second person of it has yet to confirm
 * @param now when it was looked at
 */
public record Row(Invitation invitation, Optional<Waiting> waiting, Instant now) {
    public Optional<LocalDate> waitsSince() {
        return waiting.map(Waiting::since)
                .map(since -> since.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Why mail to the second person came back; empty where it arrived. */
    public String secondPersonsBounce() {
        return waiting.flatMap(Waiting::bounce).map(BounceReason::words).orElse("");
    }

    /** Whether the coordinator can end the rule. */
    public boolean isUnanswered() {
        return waiting.filter(one -> one.isUnanswered(now)).isPresent();
    }

    public String organisation() {
        return invitation.signatory().name();
    }

    /** Why mail came back; empty where it arrived, or where it no longer matters. */
    public String bounce() {
        return invitation.answer().isOpen()
                ? invitation.bounce().map(BounceReason::words).orElse("")
                : "";
    }
}
