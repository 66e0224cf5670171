package org.undersigned.app.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.undersigned.verify.PasskeyRegistration;

/**
 * A passkey that the platform has registered.
 *
 * @param submission names its entry
 * @param credential by which its authenticator knows it, in base64url; empty once it has ended
 * @param revocation names the entry from which on it counts no more
 */
public record Passkey(
        UUID submission, String credential, PasskeyRegistration registration, Optional<UUID> revocation) {}
