package org.undersigned.app.newsletter.sending;

import java.util.Locale;

/** Where a newsletter stands. Draft → sending ⇄ paused → finished; cancelled from both of those. */
public enum IssueState {
    DRAFT,
    SENDING,
    PAUSED,
    /** Whoever had not got it, does not get it. */
    CANCELLED,
    FINISHED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static IssueState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
