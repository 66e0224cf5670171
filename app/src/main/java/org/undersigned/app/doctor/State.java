package org.undersigned.app.doctor;

import java.util.Locale;

/** How it is with something. */
public enum State {
    /** As it should be. */
    OK,
    /** Works, and deserves a look; or cannot be seen from here. */
    LOOK,
    /** Does not work, or soon will not. */
    WRONG;

    /** As it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
