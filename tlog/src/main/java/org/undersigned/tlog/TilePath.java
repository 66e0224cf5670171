package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a hash tile (c2sp.org/tlog-tiles, "Merkle Tree").
 *
 * @param level 0 to 63; 0 holds leaf hashes
 * @param number of the tile within its level
 * @param width hashes in it: 256, or 1 to 255 where it is partial
 */
public record TilePath(int level, long number, int width) {
    /** Hashes in a full tile. */
    public static final int FULL = 256;

    private static final int HIGHEST_LEVEL = 63;
    // No tree has more leaves than a long counts, so six groups of three digits are enough.
    private static final long HIGHEST_NUMBER = Long.MAX_VALUE / FULL;
    private static final Pattern NUMBER = Pattern.compile("(x[0-9]{3}/){0,5}[0-9]{3}");

    public TilePath {
        boolean exists = level >= 0
                && level <= HIGHEST_LEVEL
                && number >= 0
                && number <= HIGHEST_NUMBER
                && width >= 1
                && width <= FULL;
        if (!exists) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** Such as {@code tile/0/x001/x234/067.p/12}. */
    public String path() {
        return "tile/" + level + "/" + numberPath(number, width);
    }

    /** Path of the entry bundle under the same number, such as {@code tile/entries/000.p/5}. */
    public static String bundlePath(long number, int width) {
        return "tile/entries/" + numberPath(number, width);
    }

    private static String numberPath(long number, int width) {
        StringBuilder path = new StringBuilder(group(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + group(rest % 1000) + "/");
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    private static String group(long value) {
        return (value < 10 ? "00" : value < 100 ? "0" : "") + value;
    }

    /**
     * Reads what follows {@code tile/<L>/} or {@code tile/entries/}. Refuses every form but the one that {@link #path}
     * writes.
     */
    public static TilePath parse(int level, String numberPath) {
        int partial = numberPath.indexOf(".p/");
        int width = partial < 0 ? FULL : (int) Math.min(FULL + 1L, Decimal.parse(numberPath.substring(partial + 3)));
        if (partial >= 0 && width == FULL) {
            throw new IllegalArgumentException("a full tile has no width in its path");
        }
        String groups = partial < 0 ? numberPath : numberPath.substring(0, partial);
        if (!NUMBER.matcher(groups).matches()) {
            throw new IllegalArgumentException("not a tile's number");
        }
        long number = Long.parseLong(groups.replaceAll("[x/]", ""));
        TilePath path = new TilePath(level, number, width);
        if (!numberPath(number, width).equals(numberPath)) {
            throw new IllegalArgumentException("not a tile's number");
        }
        return path;
    }

    /**
     * The tiles of a tree that the same tree lacked when it was smaller, lower levels first: full ones, and at most one
     * partial one at each level. Entry bundles have the numbers and widths of level 0.
     */
    public static List<TilePath> added(long oldSize, long newSize) {
        List<TilePath> added = new ArrayList<>();
        for (int level = 0; hashesAt(level, newSize) > 0; level++) {
            long before = hashesAt(level, oldSize);
            long after = hashesAt(level, newSize);
            for (long number = before / FULL; number * FULL < after && before < after; number++) {
                added.add(new TilePath(level, number, (int) Math.min(FULL, after - number * FULL)));
            }
        }
        return added;
    }

    /** Hashes at a level that a tree of this size has; the last tile of the level holds the remainder. */
    public static long hashesAt(int level, long treeSize) {
        return level * 8 >= 63 ? 0 : treeSize >> (level * 8);
    }
}
