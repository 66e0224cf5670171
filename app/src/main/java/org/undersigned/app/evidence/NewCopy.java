package org.undersigned.app.evidence;

import java.util.List;
import java.util.UUID;
import org.undersigned.tlog.Hash;

/** What is about to be kept, with what is known of it ({@link Copy}). */
public final class NewCopy {
    private final Copy.Kind kind;
    private final byte[] file;
    private final String sha256;
    private final String found;
    private final String stated;
    private final String name;
    private final List<Copy.Hop> hops;
    private final UUID by;

    private NewCopy(
            Copy.Kind kind, byte[] file, String found, String stated, String name, List<Copy.Hop> hops, UUID by) {
        this.kind = kind;
        this.file = file.clone();
        this.sha256 = Hash.sha256(file).toHex();
        this.found = found;
        this.stated = stated;
        this.name = name;
        this.hops = List.copyOf(hops);
        this.by = by;
    }

    static NewCopy fetched(byte[] warc, String found, String stated, List<Copy.Hop> hops, UUID by) {
        return new NewCopy(Copy.Kind.FETCHED, warc, found, stated, "", hops, by);
    }

    static NewCopy uploaded(byte[] file, String found, String name, UUID by) {
        return new NewCopy(Copy.Kind.UPLOADED, file, found, "", name, List.of(), by);
    }

    Copy.Kind kind() {
        return kind;
    }

    byte[] file() {
        return file.clone();
    }

    String sha256() {
        return sha256;
    }

    String found() {
        return found;
    }

    String stated() {
        return stated;
    }

    String name() {
        return name;
    }

    List<Copy.Hop> hops() {
        return hops;
    }

    UUID by() {
        return by;
    }
}
