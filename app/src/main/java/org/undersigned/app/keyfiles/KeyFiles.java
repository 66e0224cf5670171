package org.undersigned.app.keyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;

/** Finds and makes keys that sign checkpoints, one in each file. Several nodes hold copies of the same files. */
@Component
public class KeyFiles {
    private static final String SUFFIX = ".key";

    private final Path folder;
    private final SecureRandom random;
    private final Map<String, NoteSigner> seen = new ConcurrentHashMap<>();

    KeyFiles(@Value("${undersigned.data}") Path data, SecureRandom random) {
        this.folder = data.resolve("keys");
        this.random = random;
    }

    /**
     * Keys of a new log or witness: those that lie here under its name already, else new ones.
     *
     * @param owner begins the files' names, such as {@code ledger}
     * @param name of the keys (c2sp.org/signed-note)
     */
    public List<NoteSigner> findOrMake(String owner, String name, int... types) {
        return java.util.Arrays.stream(types)
                .mapToObj(type -> read(folder.resolve(owner + "-" + word(type) + SUFFIX))
                        .filter(key -> key.verifierKey().name().equals(name))
                        .orElseGet(() -> write(owner + "-" + word(type), NoteSigner.generate(name, type, random))))
                .toList();
    }

    /** A further key beside those that are there. */
    public NoteSigner make(String owner, String name, int type) {
        NoteSigner made = NoteSigner.generate(name, type, random);
        return write(
                "%s-%s-%08x".formatted(owner, word(type), made.verifierKey().id()), made);
    }

    /** The private key that belongs to a verifier key, wherever it lies in the folder. */
    public NoteSigner of(String vkey) {
        return Optional.ofNullable(seen.get(vkey)).orElseGet(() -> {
            readAll();
            return Optional.ofNullable(seen.get(vkey)).orElseThrow(() -> {
                VerifierKey wanted = VerifierKey.parse(vkey);
                return new KeyFileUnusable("The %s key of %s is missing in %s: restore it from your backup, or copy it"
                                .formatted(word(wanted.type()), wanted.name(), folder)
                        + " from another node.");
            });
        });
    }

    private void readAll() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            files.forEach(this::read);
        } catch (IOException e) {
            throw new KeyFileUnusable("The folder " + folder + " cannot be read.", e);
        }
    }

    private static String word(int type) {
        return switch (type) {
            case VerifierKey.ED25519 -> "ed25519";
            case VerifierKey.ED25519_COSIGNATURE -> "ed25519-cosignature";
            default -> "ml-dsa-44";
        };
    }

    private Optional<NoteSigner> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            NoteSigner key = NoteSigner.restore(Files.readString(file));
            seen.put(key.verifierKey().toString(), key);
            return Optional.of(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyFileUnusable("The key " + file + " cannot be read.", e);
        }
    }

    private NoteSigner write(String name, NoteSigner made) {
        Path unfinished = folder.resolve(name + ".unfinished");
        Path file = folder.resolve(name + SUFFIX);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, made.stored());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyFileUnusable("The key " + file + " cannot be written.", e);
        }
        seen.put(made.verifierKey().toString(), made);
        return made;
    }
}
