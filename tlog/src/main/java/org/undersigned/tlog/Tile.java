package org.undersigned.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of one tile. */
public record Tile(TilePath path, List<Hash> hashes) {
    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.size() != path.width()) {
            throw new IllegalArgumentException(
                    "a tile of width " + path.width() + " with " + hashes.size() + " hashes");
        }
    }

    static Tile parse(TilePath path, byte[] bytes) {
        if (bytes.length != path.width() * Hash.LENGTH) {
            throw new IllegalArgumentException("a tile of " + bytes.length + " bytes at " + path.path());
        }
        List<Hash> hashes = new ArrayList<>(path.width());
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return new Tile(path, hashes);
    }

    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> out.writeBytes(hash.shared()));
        return out.toByteArray();
    }
}
