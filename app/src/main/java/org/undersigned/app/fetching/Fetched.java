package org.undersigned.app.fetching;

/** An answer, whole: nothing longer than the limit gets here. */
public final class Fetched {
    private final int status;
    private final String contentType;
    private final byte[] body;

    Fetched(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body.clone();
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** As the server states it, such as {@code text/html; charset=utf-8}; may be empty, and may be wrong. */
    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body.clone();
    }
}
