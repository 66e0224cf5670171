package org.undersigned.app.guarding;

/** Whoever sends this has sent too much of it. */
final class TooOften extends RuntimeException {
    private final Use use;

    TooOften(Use use) {
        super(use.name());
        this.use = use;
    }

    Use use() {
        return use;
    }
}
