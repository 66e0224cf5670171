package org.undersigned.app.sessions;

import java.time.Instant;

/**
 * Where somebody is signed in.
 *
 * @param name by which it can be ended; not its identifier, which is a secret of its browser's
 * @param since when they signed in
 * @param used when it was used last
 * @param isThis whether the page is looked at in it
 */
public record OpenSession(String name, Instant since, Instant used, boolean isThis) {}
