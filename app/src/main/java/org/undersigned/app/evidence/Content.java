package org.undersigned.app.evidence;

/** What a source sent, or somebody brought. */
final class Content {
    private final byte[] bytes;
    private final String stated;
    private final String encoding;
    private final String place;

    /**
     * What it is.
     *
     * @param stated media type as the source stated it; may be empty
     * @param encoding as the source stated it; empty for none
     * @param place its address, or the name of a file
     */
    Content(byte[] bytes, String stated, String encoding, String place) {
        this.bytes = bytes.clone();
        this.stated = stated;
        this.encoding = encoding;
        this.place = place;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String stated() {
        return stated;
    }

    String encoding() {
        return encoding;
    }

    String place() {
        return place;
    }
}
