package org.undersigned.app.accounts;

import java.util.UUID;

/** Asks whether a mailed link is enough to be signed in. Answered by whatever else can be asked for. */
public interface SecondFactor {
    /** Whoever has half signed in: the link was theirs, and something else is to be shown. */
    String HALF = "ROLE_HALF";

    /** Whoever may use the desk. */
    String WHOLE = "ROLE_COORDINATOR";

    boolean isAskedOf(UUID person);
}
