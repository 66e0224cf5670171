package org.undersigned.app.web;

/** The viewer is known, and may not do this. */
public class NotAllowed extends RuntimeException {
    public NotAllowed() {
        super("not allowed");
    }
}
