package org.undersigned.app.web;

/** There is nothing at this address, or nothing that this viewer may know of. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found");
    }
}
