package org.undersigned.app.publicfiles;

import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.MimeHeaders;

/** A header of a response as the bytes that are sent: encoded once, not for each reader. */
final class SentHeader {
    private final byte[] name;
    private final byte[] value;

    SentHeader(String name, String value) {
        this.name = name.getBytes(StandardCharsets.ISO_8859_1);
        this.value = value.getBytes(StandardCharsets.ISO_8859_1);
    }

    void addTo(MimeHeaders headers) {
        headers.addValue(name, 0, name.length).setBytes(value, 0, value.length);
    }
}
