package org.undersigned.app.fuses;

/**
 * A fuse as its page shows it.
 *
 * @param since when it was pulled, in words; empty where it is not
 */
public record ShownFuse(String name, String label, String does, String since) {
    public boolean isPulled() {
        return !since.isEmpty();
    }
}
