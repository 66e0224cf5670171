package org.undersigned.app.answers.reading;

import org.undersigned.tlog.Hash;

/** A file that came with a message. */
public final class AttachedFile {
    private final int number;
    private final String name;
    private final String type;
    private final byte[] bytes;

    AttachedFile(int number, String name, String type, byte[] bytes) {
        this.number = number;
        this.name = name;
        this.type = type;
        this.bytes = bytes.clone();
    }

    /** Among those of its message, from 1. */
    public int number() {
        return number;
    }

    /** Without a path; may be empty. */
    public String name() {
        return name;
    }

    /** As the message says; nobody has looked. */
    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public String sha256() {
        return Hash.sha256(bytes).toHex();
    }
}
