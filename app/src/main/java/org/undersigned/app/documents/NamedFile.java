package org.undersigned.app.documents;

/** A file as somebody brought it, with the name that it had there: only a name, never a path. */
public final class NamedFile {
    private final String name;
    private final byte[] content;

    public NamedFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
