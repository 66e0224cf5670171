package org.undersigned.app.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom an organisation is written to.
 *
 * @param language of the mails, a BCP 47 primary tag
 * @param usedAt when it was invited by this address, or signed by it, for the last time
 */
public record Representative(UUID organisation, EmailAddress email, String language, Instant usedAt) {}
