package org.undersigned.tlog;

import java.util.List;
import java.util.Optional;

/**
 * What a log commits to (c2sp.org/tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size number of entries
 * @param extensions further lines; not recommended, and not covered by ML-DSA-44 cosignatures
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || size < 0) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        if (!extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("an extension line is one line, and not empty");
        }
    }

    // Not every checkpoint comes out of a note, which would have refused these.
    private static boolean isLine(String line) {
        return !line.isEmpty() && !line.contains("\n") && !SignedNote.hasControl(line);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    private static final int LONGEST = 100_000;

    /** Refuses leading zeros in the size, a root that is not canonical base64, and empty lines. */
    public static Checkpoint parse(String text) {
        String[] lines = text.length() > LONGEST ? new String[0] : text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has at least three lines");
        }
        return new Checkpoint(
                lines[0],
                Decimal.parse(lines[1]),
                Hash.fromBase64(lines[2]),
                List.of(lines).subList(3, lines.length - 1));
    }

    /** Whose log a note is a checkpoint of; empty where it is none. Says nothing of who signed it. */
    public static Optional<String> originOf(SignedNote note) {
        return tryParse(note.text()).map(Checkpoint::origin);
    }

    static Optional<Checkpoint> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException notACheckpoint) {
            return Optional.empty();
        }
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.toBase64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
