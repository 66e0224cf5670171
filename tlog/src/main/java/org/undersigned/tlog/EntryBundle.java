package org.undersigned.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries in order, each behind its length in two bytes (c2sp.org/tlog-tiles, "Log Entries"). */
public final class EntryBundle {
    /** Longest entry, in bytes. */
    public static final int LONGEST_ENTRY = 65_535;

    private EntryBundle() {}

    public static byte[] encode(List<byte[]> entries) {
        requireWidth(entries.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry has at most 65535 bytes");
            }
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** Refuses anything but exactly {@code width} whole entries, 1 to 256. */
    public static List<byte[]> parse(byte[] bundle, int width) {
        requireWidth(width);
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int to = from > bundle.length ? -1 : from + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
            if (to < 0 || to > bundle.length) {
                throw new IllegalArgumentException("an entry bundle that ends within an entry");
            }
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        if (entries.size() != width) {
            throw new IllegalArgumentException("an entry bundle of " + entries.size() + " entries, not " + width);
        }
        return entries;
    }

    private static void requireWidth(int width) {
        if (width < 1 || width > TilePath.FULL) {
            throw new IllegalArgumentException("a bundle has 1 to 256 entries");
        }
    }
}
