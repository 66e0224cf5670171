package org.undersigned.app.findings;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Asks for copies of what findings rest on. Answered by evidence. */
public interface Copies {
    /** What came of asking for a copy. */
    sealed interface Outcome {
        record Kept(String sha256) implements Outcome {}

        /** @param sentence says why there is none, in the language of whoever asked */
        record Refused(String sentence) implements Outcome {}
    }

    /**
     * Fetches what lies at an address, and keeps it. Takes as long as the source does, within limits: to be called
     * outside of any transaction.
     */
    Outcome fetch(String address, UUID by);

    /** Keeps a file as it is; the same file twice is one copy. */
    Outcome upload(String name, byte[] file, UUID by);

    boolean has(String sha256);

    /** When each of these was kept; those that are not there are missing. */
    Map<String, Instant> keptAt(Collection<String> sha256s);
}
