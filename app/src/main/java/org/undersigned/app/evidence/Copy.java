package org.undersigned.app.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a kept copy.
 *
 * @param size of the kept file, in bytes
 * @param found media type by the content's own bytes
 * @param stated media type as the source stated it; empty for a file that was brought
 * @param name that a file had where it came from; empty for what was fetched
 * @param hops on the way to what was fetched, the last where it lay; none for a file that was brought
 * @param reading what could be read of it; empty until somebody has tried
 */
public record Copy(
        String sha256,
        Kind kind,
        Instant keptAt,
        int size,
        String found,
        String stated,
        String name,
        List<Hop> hops,
        Optional<Reading> reading,
        boolean hasPicture) {
    /** How it came. */
    public enum Kind {
        FETCHED,
        UPLOADED
    }

    /** An address that was asked on the way. */
    public record Hop(String address, int status) {}

    /**
     * The characters in it.
     *
     * @param words none where none could be read
     * @param isWhole whether nothing was left out for length
     */
    public record Reading(Optional<String> words, boolean isWhole) {}

    public Copy {
        hops = List.copyOf(hops);
    }

    /** Where the public sees it. */
    String path() {
        return path(sha256);
    }

    static String path(String sha256) {
        return "/evidence/" + sha256;
    }

    /** Of the file as it is downloaded: what it is, or that nobody should try to show it. */
    String downloadType() {
        return kind == Kind.FETCHED ? WebArchive.TYPE : "application/octet-stream";
    }

    /** Of the file as it is downloaded: made of nothing that anybody typed. */
    String fileName() {
        return sha256.substring(0, 16) + "." + (kind == Kind.FETCHED ? "warc" : ContentKind.ending(found));
    }

    /** The address that was asked first; empty for a file that was brought. */
    public Optional<String> asked() {
        return hops.stream().findFirst().map(Hop::address);
    }

    /** Where it was sent on to, in this order. */
    public List<Hop> redirects() {
        return hops.stream().skip(1).toList();
    }
}
