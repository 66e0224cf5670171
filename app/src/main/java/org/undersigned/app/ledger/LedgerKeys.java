package org.undersigned.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;

/**
 * The ledger's two private keys: files under {@code data/keys} that only their owner can read, never rows. Whoever has
 * the database alone cannot sign, and whoever has the keys alone has no history.
 */
@Component
class LedgerKeys {
    private static final String ED25519 = "ledger-ed25519.key";
    private static final String ML_DSA_44 = "ledger-ml-dsa-44.key";

    private final Path folder;
    private final SecureRandom random;

    LedgerKeys(@Value("${undersigned.data}") Path data, SecureRandom random) {
        this.folder = data.resolve("keys");
        this.random = random;
    }

    /** Finds the keys of a new log, or makes them. */
    List<NoteSigner> create(String origin) {
        return List.of(
                findOrMake(ED25519, origin, VerifierKey.ED25519),
                findOrMake(ML_DSA_44, origin, VerifierKey.ML_DSA_44_COSIGNATURE));
    }

    /** The keys of a log that has signed before; it does not go on with others. */
    List<NoteSigner> of(LedgerIdentity identity) {
        List<NoteSigner> keys = List.of(found(ED25519), found(ML_DSA_44));
        if (!verifierKeys(keys).equals(identity.verifierKeys())) {
            throw new LedgerHalted("The keys in " + folder + " are not those that this ledger has signed with: put the"
                    + " right ones there.");
        }
        return keys;
    }

    static List<String> verifierKeys(List<NoteSigner> keys) {
        return keys.stream().map(key -> key.verifierKey().toString()).toList();
    }

    private NoteSigner found(String name) {
        return read(name)
                .orElseThrow(() -> new LedgerHalted("The ledger's key " + folder.resolve(name)
                        + " is missing: restore it from your backup, or copy it from another node."));
    }

    private NoteSigner findOrMake(String name, String origin, int type) {
        Optional<NoteSigner> earlier =
                read(name).filter(key -> key.verifierKey().name().equals(origin));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        NoteSigner made = NoteSigner.generate(origin, type, random);
        write(name, made.stored());
        return made;
    }

    private Optional<NoteSigner> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(NoteSigner.restore(Files.readString(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new LedgerHalted("The ledger's key " + file + " cannot be read.", e);
        }
    }

    private void write(String name, String stored) {
        Path unfinished = folder.resolve(name + ".unfinished");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, stored);
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerHalted("The ledger's key " + folder.resolve(name) + " cannot be written.", e);
        }
    }
}
