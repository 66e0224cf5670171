package org.undersigned.verify;

/** Told how far a check has come, for whoever waits before a large bundle. */
@FunctionalInterface
public interface Progress {
    /** For whoever does not wait. */
    Progress UNWATCHED = (done, total) -> {};

    /** So many of the bundle's signatures are checked. Called often: do little. */
    void at(int done, int total);
}
