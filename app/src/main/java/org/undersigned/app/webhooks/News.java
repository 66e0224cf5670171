package org.undersigned.app.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to be told, before it has a message for each endpoint.
 *
 * @param count, language as {@link Payload} has them
 */
record News(
        EventType type,
        Instant occurred,
        Payload.About statement,
        Payload.Signatories signatories,
        Optional<Integer> count,
        Optional<String> language) {
    Payload payload(UUID id) {
        return new Payload(
                id.toString(),
                type.code(),
                occurred.toString(),
                Optional.of(statement),
                Optional.of(signatories),
                count,
                language);
    }
}
