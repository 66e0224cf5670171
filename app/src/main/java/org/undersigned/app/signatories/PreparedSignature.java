package org.undersigned.app.signatories;

import java.time.Instant;
import java.util.UUID;
import org.undersigned.verify.SigningPayload;

/** What a signatory is about to sign with a key, until it expires. */
public record PreparedSignature(UUID id, UUID signatory, SigningPayload payload, Instant expiresAt) {}
