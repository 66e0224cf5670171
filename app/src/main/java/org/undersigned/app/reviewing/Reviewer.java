package org.undersigned.app.reviewing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.statements.StatementId;

/**
 * An organisation that was asked what it says to a draft.
 *
 * @param email nothing once the text is open for signing
 * @param open whether its link leads anywhere
 */
public record Reviewer(
        UUID id,
        StatementId statement,
        String organisation,
        Optional<EmailAddress> email,
        boolean open,
        Instant askedAt) {}
