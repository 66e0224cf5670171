package org.undersigned.tlog;

/** Where tiles are kept. */
@FunctionalInterface
public interface TileReader {
    /**
     * The hashes of a tile, one after the other, {@code 32 * width} bytes. Reads what a finished write stored, or throws:
     * a missing tile means a damaged log.
     */
    byte[] read(TilePath tile);
}
