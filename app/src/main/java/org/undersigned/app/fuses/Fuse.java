package org.undersigned.app.fuses;

import static org.undersigned.app.words.Speech.say;

/** A part of the site that an operator can pause when it is in danger, or a danger. */
public enum Fuse {
    /** Invitations, open calls, and whatever confirms a signature. */
    SIGNING,
    /** Writing and changing comments; moderation goes on. */
    COMMENTS,
    /** Searching, and checking copies. */
    SEARCH,
    /** Drawing pictures; those that are there stay. */
    PICTURES;

    String label() {
        return switch (this) {
            case SIGNING -> say("fuses.signing");
            case COMMENTS -> say("fuses.comments");
            case SEARCH -> say("fuses.search");
            case PICTURES -> say("fuses.pictures");
        };
    }

    /** For whoever pulls it. */
    String effect() {
        return this == PICTURES ? sentence() : say("fuses.reads", "sentence", sentence());
    }

    /** For whoever is stopped. */
    String sentence() {
        return switch (this) {
            case SIGNING -> say("fuses.signing.stopped");
            case COMMENTS -> say("fuses.comments.stopped");
            case SEARCH -> say("fuses.search.stopped");
            case PICTURES -> say("fuses.pictures.stopped");
        };
    }
}
