package org.undersigned.app.delivering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.mail.BounceReason;
import org.undersigned.app.publishing.Delivered;

/**
 * A statement was handed over, or is on its way.
 *
 * @param revision number of the text
 * @param note for coordinators; may be empty
 * @param fileSha256 of the file that went with a mail
 * @param mails those that it went by; none where it went another way
 */
public record Delivery(
        UUID id,
        int revision,
        String addressee,
        Delivered.Way way,
        LocalDate on,
        String note,
        Optional<String> fileSha256,
        Instant recordedAt,
        List<Posted> mails) {
    public Delivery {
        mails = List.copyOf(mails);
    }

    /**
     * One mail.
     *
     * @param takenAt when the server that this site sends through took it
     * @param bounce why it came back
     */
    public record Posted(UUID message, String address, Optional<Instant> takenAt, Optional<BounceReason> bounce) {
        boolean isOnItsWay() {
            return takenAt.isEmpty() && bounce.isEmpty();
        }

        boolean hasArrived() {
            return takenAt.isPresent() && bounce.isEmpty();
        }
    }

    public boolean isByMail() {
        return way == Delivered.Way.MAIL;
    }

    /** Whether it may be said in public. */
    boolean isDone() {
        return !isByMail() || mails.stream().anyMatch(Posted::hasArrived);
    }

    /** Whether another one to the same addressee would be a second one. */
    boolean isStanding() {
        return isDone() || mails.stream().anyMatch(Posted::isOnItsWay);
    }

    Delivered told() {
        return new Delivered(addressee, way, on, revision);
    }
}
