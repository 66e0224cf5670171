package org.undersigned.app.commitments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.findings.Subject;
import org.undersigned.verify.ObligationRecord;

/**
 * An obligation that the public sees.
 *
 * @param position among those of its instrument; a correction has that of what it replaces
 * @param correction what it replaces, and why
 */
public record Obligation(
        UUID id,
        UUID instrument,
        int position,
        ObligationRecord record,
        Optional<Correction> correction,
        Instant publishedAt) {
    /** @param replaces the id of the obligation whose words were wrong */
    public record Correction(UUID replaces, String reason) {}

    private static final int HALF = 16;
    private static final int HEXADECIMAL = 16;

    public Subject subject() {
        return Subject.obligation(id);
    }

    /** 32 hexadecimal digits, as the record gives them. */
    public String hex() {
        return id.toString().replace("-", "");
    }

    /** Of the id that a record gives. */
    public static UUID id(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex, 0, HALF, HEXADECIMAL),
                Long.parseUnsignedLong(hex, HALF, 2 * HALF, HEXADECIMAL));
    }

    /** The name of its section on the instrument's page. */
    public String anchor() {
        return "obligation-" + hex();
    }
}
