package org.undersigned.app.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a message (docs/spec/webhooks.md). Field names are the format's; what is not there is left out.
 *
 * @param occurred an instant in UTC (RFC 3339)
 * @param count of signatures that were added, or withdrawn, or of deliveries, since the last message of this type
 * @param language of a translation
 */
record Payload(
        String id,
        String type,
        String occurred,
        Optional<About> statement,
        Optional<Signatories> signatories,
        Optional<Integer> count,
        Optional<String> language) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /** @param id of the statement, 32 hexadecimal digits */
    record About(String id, String url, String language, int revision) {}

    /** How many have signed the text that the public sees, and have not withdrawn. */
    record Signatories(int organisations, int people) {}

    static Payload test(UUID id, Instant now) {
        return new Payload(
                id.toString(),
                EventType.TEST.code(),
                now.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
