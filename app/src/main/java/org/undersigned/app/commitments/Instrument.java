package org.undersigned.app.commitments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An agreement, a law or a joint statement.
 *
 * @param returned why a second person did not make it public, while it waits to be proposed again
 * @param publishedAt none while the public does not see it
 */
public record Instrument(
        UUID id, String slug, Terms terms, UUID proposedBy, Optional<String> returned, Optional<Instant> publishedAt) {
    public boolean isPublic() {
        return publishedAt.isPresent();
    }

    /** For a second person. */
    public boolean isWaiting() {
        return !isPublic() && returned.isEmpty();
    }

    /** In the site's own language. */
    public String path() {
        return "/commitments/" + slug;
    }

    public String deskPath() {
        return "/desk/commitments/" + slug;
    }
}
