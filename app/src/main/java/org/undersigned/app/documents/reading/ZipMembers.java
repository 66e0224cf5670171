package org.undersigned.app.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.undersigned.app.documents.blocks.Unreadable;

/**
 * The parts of a zip that hold text. Pictures, fonts, macros and archives inside it are counted against the limits and
 * then forgotten; names are keys, never paths.
 */
final class ZipMembers {
    private static final int MOST_MEMBERS = 2000;
    private static final int LARGEST_MEMBER = 32 << 20;
    private static final int LARGEST = 64 << 20;
    private static final int MOST_RATIO = 100;
    /** Below this no ratio is a threat: a short text with a long run of spaces is packed well. */
    private static final int SMALL = 4 << 20;

    private final Map<String, byte[]> members = new LinkedHashMap<>();
    private final int packed;
    private long unpacked;

    private ZipMembers(int packed) {
        this.packed = packed;
    }

    static ZipMembers of(byte[] file) throws Unreadable {
        ZipMembers zip = new ZipMembers(file.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            int count = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > MOST_MEMBERS) {
                    throw new Unreadable("documents.many-members", "most", MOST_MEMBERS);
                }
                zip.take(entry.getName(), in);
            }
            if (count == 0) {
                throw new EOFException("no member");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(e, "documents.damaged-or-cut");
        }
        return zip;
    }

    private void take(String name, ZipInputStream in) throws IOException, Unreadable {
        boolean kept = name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            boolean tooMuch = unpacked > LARGEST || (unpacked > SMALL && unpacked / MOST_RATIO > packed);
            if (tooMuch || content.size() + n > LARGEST_MEMBER) {
                throw new Unreadable("documents.unpacks");
            }
            if (kept) {
                content.write(buffer, 0, n);
            }
        }
        if (kept && members.putIfAbsent(name, content.toByteArray()) != null) {
            throw new Unreadable("documents.two-parts");
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Map<String, byte[]> all() {
        return members;
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    byte[] get(String name) throws Unreadable {
        return find(name).orElseThrow(() -> new Unreadable("documents.lacks-part", "part", name));
    }
}
