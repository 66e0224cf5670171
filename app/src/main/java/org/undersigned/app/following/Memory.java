package org.undersigned.app.following;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.SignedNote;

/** What this computer has seen of each log: the last checkpoint, and the keys that it was believed under. */
public final class Memory {
    private static final String BETWEEN = "\n\n=\n\n";

    private final Path folder;
    private final String purpose;

    /**
     * In a folder of its user.
     *
     * @param purpose keeps apart what different commands remember
     */
    public Memory(Path folder, String purpose) {
        this.folder = folder;
        this.purpose = purpose;
    }

    /** Where the XDG base directory specification puts state. */
    public static Path usualFolder() {
        String state = System.getenv("XDG_STATE_HOME");
        Path base = state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state);
        return base.resolve("undersigned");
    }

    /** A checkpoint, and the policy that it satisfied. */
    record Seen(SignedNote note, String policy) {
        Checkpoint checkpoint() {
            return Checkpoint.parse(note.text());
        }
    }

    Optional<Seen> of(String origin) throws Unreachable {
        Path file = file(origin);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] halves = Files.readString(file).split(BETWEEN, 2);
            return Optional.of(new Seen(SignedNote.parse(halves[0] + "\n"), halves.length > 1 ? halves[1] : ""));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreachable(
                    "What was remembered of this log cannot be read: look at " + file + ", or remove it.", e);
        }
    }

    void keep(String origin, Seen seen) throws Unreachable {
        Path file = file(origin);
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, ".new-", "");
            Files.writeString(written, seen.note().toString().strip() + BETWEEN + seen.policy());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Unreachable("Nothing can be remembered in " + folder + ".", e);
        }
    }

    private Path file(String origin) {
        String name = Hash.sha256((origin + "\n" + purpose).getBytes(StandardCharsets.UTF_8))
                .toHex();
        return folder.resolve(name);
    }
}
