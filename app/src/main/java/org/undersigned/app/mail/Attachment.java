package org.undersigned.app.mail;

/** A file that goes with a message. */
public final class Attachment {
    private static final int LONGEST_NAME = 120;

    private final String name;
    private final String contentType;
    private final byte[] content;

    /** @param name without a path; what a header or a file system could misread becomes a hyphen */
    public Attachment(String name, String contentType, byte[] content) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\\":;<>|*?]+", "-").strip();
        this.name = plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
        this.contentType = contentType;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] content() {
        return content.clone();
    }
}
