package org.undersigned.app.fetching;

/** An answer, whole: nothing longer than the limit gets here. */
public final class Fetched {
    private final int status;
    private final byte[] body;

    Fetched(int status, byte[] body) {
        this.status = status;
        this.body = body.clone();
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    public byte[] body() {
        return body.clone();
    }
}
