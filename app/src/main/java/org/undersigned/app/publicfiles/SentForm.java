package org.undersigned.app.publicfiles;

import java.util.List;

/** A file in one encoding, as it is sent. */
final class SentForm {
    private final byte[] body;
    private final String etag;
    private final List<SentHeader> headers;
    private final List<SentHeader> contentHeaders;

    /**
     * Takes the bytes as they are, for sending only.
     *
     * @param headers also for whoever has it already
     * @param contentHeaders only where its content follows
     */
    SentForm(byte[] body, String etag, List<SentHeader> headers, List<SentHeader> contentHeaders) {
        this.body = body;
        this.etag = etag;
        this.headers = headers;
        this.contentHeaders = contentHeaders;
    }

    byte[] body() {
        return body;
    }

    String etag() {
        return etag;
    }

    List<SentHeader> headers() {
        return headers;
    }

    List<SentHeader> contentHeaders() {
        return contentHeaders;
    }
}
