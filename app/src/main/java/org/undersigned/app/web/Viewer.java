package org.undersigned.app.web;

import java.util.Optional;
import java.util.UUID;

/** Asks who is looking at the page. Answered by accounts. */
public interface Viewer {
    /** A person who has signed in. */
    record SignedIn(UUID person, String name, Role role) {}

    Optional<SignedIn> current();

    /** The coordinator who is signed in; only for handlers that need one. */
    default SignedIn coordinator() {
        return current().filter(viewer -> viewer.role() == Role.COORDINATOR).orElseThrow(NotAllowed::new);
    }
}
