package org.undersigned.app.entering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.verify.PasskeyKey;

/**
 * A passkey with which a coordinator signs in.
 *
 * @param credential by which its device knows it, in base64url
 * @param used when it was used last; empty before the first time
 */
public record OwnPasskey(UUID id, String credential, PasskeyKey key, Instant added, Optional<Instant> used) {}
