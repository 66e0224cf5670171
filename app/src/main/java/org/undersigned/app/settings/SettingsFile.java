package org.undersigned.app.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file: lines of {@code key = value}, empty ones, and comments, which stand on lines of their own after a
 * {@code #}. UTF-8.
 */
final class SettingsFile {
    private static final long LARGEST = 1 << 20;

    /** A line that sets something. */
    record Line(int number, String name, String value) {}

    private final Path path;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean isRead;

    SettingsFile(Path path) {
        this.path = path;
        try {
            String content = content();
            isRead = true;
            read(content);
        } catch (NoSuchFileException e) {
            faults.add("There is no file " + path + ".");
        } catch (AccessDeniedException e) {
            faults.add(path + " cannot be read by this user.");
        } catch (CharacterCodingException e) {
            faults.add(path + " is not in the encoding UTF-8.");
        } catch (IOException e) {
            faults.add(path + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Whether it was there and could be read, whatever is in it. */
    boolean isRead() {
        return isRead;
    }

    List<Line> lines() {
        return lines;
    }

    /** Of its form: one sentence for each. */
    List<String> faults() {
        return faults;
    }

    String at(Line line) {
        return path + ", line " + line.number() + ": ";
    }

    /** Whether any user of this machine can read it; false where files have no such permissions. */
    boolean isOpenToAll() {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private String content() throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        if (Files.size(path) > LARGEST) {
            throw new IOException("it is larger than a configuration is");
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
    }

    private void read(String content) {
        int number = 0;
        for (String raw : content.replaceFirst("^\ufeff", "").lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                faults.add(path + ", line " + number + ": this is neither “key = value” nor a comment after a #.");
                continue;
            }
            Line set = new Line(
                    number,
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
            lines.add(set);
            misread(set.value()).ifPresent(what -> faults.add(at(set) + set.name() + " " + what));
        }
    }

    // What other kinds of files allow, and what would here become part of the value without a word.
    private static Optional<String> misread(String value) {
        if (value.matches("\".*\"|'.*'")) {
            return Optional.of("has quotation marks around its value: leave them out.");
        }
        return value.contains(" #")
                ? Optional.of("has a comment behind its value: comments stand on lines of their own.")
                : Optional.empty();
    }
}
