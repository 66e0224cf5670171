package org.undersigned.app.fuses;

/** What was asked for is paused. */
final class Stopped extends RuntimeException {
    private final Fuse fuse;

    Stopped(Fuse fuse) {
        super(fuse.name());
        this.fuse = fuse;
    }

    Fuse fuse() {
        return fuse;
    }
}
