package org.undersigned.app.doctor;

import java.util.Locale;

/** Bytes as people say them. */
final class Sizes {
    static final long MEGABYTE = 1_000_000;
    static final long GIGABYTE = 1_000 * MEGABYTE;

    private Sizes() {}

    static String words(long bytes) {
        return bytes >= GIGABYTE
                ? String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE)
                : bytes / MEGABYTE + " MB";
    }
}
