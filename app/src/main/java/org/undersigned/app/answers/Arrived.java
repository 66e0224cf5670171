package org.undersigned.app.answers;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A message that somebody hands over.
 *
 * @param mail a file with all of its bytes; whoever hands it over deletes it
 * @param envelope the envelope's sender; empty inside where there was none, empty where it is not known
 */
public record Arrived(Path mail, Answer.Way way, Optional<String> envelope) {
    /** Bytes; mail that is larger is not kept. */
    public static final int LARGEST = 25 << 20;
}
