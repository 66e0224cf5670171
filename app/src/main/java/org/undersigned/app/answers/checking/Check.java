package org.undersigned.app.answers.checking;

/**
 * What one look at a message's sender gave.
 *
 * @param by whose look it was: the name of a mail server, or empty for ours
 * @param domain which it speaks of; may be empty
 * @param isAligned whether that domain and the one in From belong together (RFC 7489, 3.1, relaxed)
 */
public record Check(Method method, String by, Result result, String domain, boolean isAligned) {
    /** Ways to look. */
    public enum Method {
        DKIM,
        SPF
    }

    /** What can come of it. */
    public enum Result {
        PASS,
        /** Signed in part: what stands beyond that could have been added by anybody. */
        PARTIAL,
        FAIL,
        SOFTFAIL,
        NEUTRAL,
        NONE,
        NOT_CHECKED,
        TEMPORARY,
        BROKEN
    }
}
