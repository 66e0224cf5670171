package org.undersigned.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.undersigned.app.database.DatabaseLogin;
import tools.jackson.core.JacksonException;

/** Makes a site of a backup again, in an empty database and an empty folder. */
public final class Restoring {
    private static final String UNFINISHED = "restore.unfinished";
    private static final String MIGRATIONS = "db/migration/";

    /**
     * What was restored.
     *
     * @param at when the backup was made, an instant in UTC
     */
    public record Restored(String at, long rows, long ledgerSize) {}

    private final Path data;
    private final boolean isForGood;

    private Restoring(Path data, boolean isForGood) {
        this.data = data;
        this.isForGood = isForGood;
    }

    /** For a site that will go on. Its ledger asks its witnesses before it signs. */
    public static Restoring into(Path data) {
        return new Restoring(data, true);
    }

    /** To look at. The real site goes on, and its witnesses have seen more: this one signs nothing, and asks nobody. */
    public static Restoring toLookAtIn(Path data) {
        return new Restoring(data, false);
    }

    /** Whether a restore into a folder began and did not end: what is there is no site. */
    public static boolean isUnfinished(Path data) {
        return Files.exists(data.resolve(UNFINISHED));
    }

    /**
     * Restores.
     *
     * @param identities with a secret key of age, where the file is encrypted
     * @param database of the site to be, empty; asked for once the backup is known to be one
     * @throws BackupUnusable if the backup is none, or does not fit; nothing is left behind that could be taken for a site
     */
    public Restored from(Path file, Optional<Path> identities, Supplier<DatabaseLogin> database) {
        try {
            requireEmpty();
            Path plain = opened(file, identities);
            try (ZipFile zip = new ZipFile(plain.toFile())) {
                BackupManifest manifest = manifest(zip);
                Files.createFile(data.resolve(UNFINISHED));
                restoreKeys(zip, manifest);
                long rows = restoreRows(zip, manifest, database.get());
                Files.delete(data.resolve(UNFINISHED));
                return new Restored(manifest.at(), rows, manifest.ledgerSize());
            } finally {
                if (!plain.equals(file)) {
                    Files.deleteIfExists(plain);
                }
            }
        } catch (ZipException | JacksonException e) {
            throw new BackupUnusable(file + " is no backup, or is damaged.", e);
        } catch (SQLException e) {
            throw new BackupUnusable("The database cannot be filled: " + Backups.firstLine(e) + ".", e);
        } catch (FlywayException e) {
            throw new BackupUnusable("The database cannot be prepared: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BackupUnusable("The backup cannot be restored: " + e.getMessage() + ".", e);
        }
    }

    private void requireEmpty() throws IOException {
        if (isUnfinished(data)) {
            throw new BackupUnusable(
                    "A restore into " + data + " did not finish: delete the folder, and restore again.");
        }
        Files.createDirectories(data);
        try (var found = Files.list(data)) {
            if (found.findAny().isPresent()) {
                throw new BackupUnusable(
                        data + " is not empty: a backup is restored into a folder of its own, and replaces nothing.");
            }
        }
    }

    private Path opened(Path file, Optional<Path> identities) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupUnusable("There is no file " + file + ".");
        }
        if (!Age.isEncrypted(file)) {
            return file;
        }
        Path plain = data.resolve("restore.opened");
        try (InputStream in = Age.from(
                file,
                identities.orElseThrow(() -> new BackupUnusable(
                        file + " is encrypted: give the file with the secret key by --identity.")))) {
            Files.createFile(plain, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(plain);
            throw e;
        }
        return plain;
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = entry(zip, Backups.MANIFEST)) {
            BackupManifest manifest = Backups.JSON.readValue(in, BackupManifest.class);
            if (!manifest.format().equals(BackupManifest.FORMAT)) {
                throw new BackupUnusable("This backup has the format %s, and this version of Undersigned reads %s."
                        .formatted(manifest.format(), BackupManifest.FORMAT));
            }
            return manifest;
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupUnusable("The backup lacks " + name + ": it is damaged, or no backup.");
        }
        return zip.getInputStream(entry);
    }

    private void restoreKeys(ZipFile zip, BackupManifest manifest) throws IOException {
        Path folder = data.resolve("keys");
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (String name : manifest.keys()) {
            Path target = folder.resolve(name).normalize();
            if (!folder.equals(target.getParent())) {
                throw new BackupUnusable("The backup names a key outside its folder: it is no backup of ours.");
            }
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (InputStream in = entry(zip, Backups.KEYS + name)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private long restoreRows(ZipFile zip, BackupManifest manifest, DatabaseLogin login)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            RowStore rows = new RowStore(connection);
            if (!rows.isEmpty()) {
                throw new BackupUnusable("The database is not empty: a backup is restored into one of its own.");
            }
            prepare(manifest, login);
            connection.setAutoCommit(false);
            long count = fill(zip, manifest, rows);
            connection.commit();
            // What a newer version of the program has changed since.
            migrate(login, "classpath:" + MIGRATIONS);
            if (isForGood) {
                rows.markRestored();
            }
            connection.commit();
            return count;
        }
    }

    // As the database was when the backup was made: a table has the columns that its rows have.
    private static void prepare(BackupManifest manifest, DatabaseLogin login) throws IOException {
        Path folder = Files.createTempDirectory("undersigned-restore");
        try {
            for (BackupManifest.Migration migration : manifest.migrations()) {
                Path script = folder.resolve(migration.script()).normalize();
                if (!script.startsWith(folder)) {
                    throw new BackupUnusable("The backup names a migration outside: it is no backup of ours.");
                }
                Files.createDirectories(script.getParent());
                try (InputStream in =
                        Restoring.class.getClassLoader().getResourceAsStream(MIGRATIONS + migration.script())) {
                    if (in == null) {
                        throw new BackupUnusable(
                                "The backup was made by %s, a newer version of Undersigned than this one: install that, and restore with it."
                                        .formatted(manifest.program()));
                    }
                    Files.copy(in, script);
                }
            }
            migrate(login, "filesystem:" + folder);
        } finally {
            delete(folder);
        }
    }

    private static void migrate(DatabaseLogin login, String location) {
        Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .locations(location)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void delete(Path folder) {
        try (var found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long fill(ZipFile zip, BackupManifest manifest, RowStore rows) throws SQLException, IOException {
        List<RowStore.Reference> references = rows.references();
        for (RowStore.Reference reference : references) {
            rows.suspend(reference);
        }
        List<String> tables = rows.tables();
        long count = 0;
        for (BackupManifest.Table table : manifest.tables()) {
            if (!tables.contains(table.name())) {
                throw new BackupUnusable("The backup has a table %s that no version knows.".formatted(table.name()));
            }
            if (rows.hasRows(table.name())) {
                // A migration begins some tables; the backup has what became of it.
                rows.run("DELETE FROM " + RowStore.quoted(table.name()));
            }
            count += fill(zip, table, rows);
        }
        for (RowStore.Reference reference : references) {
            rows.hold(reference);
        }
        rows.releaseJobs();
        return count;
    }

    private static long fill(ZipFile zip, BackupManifest.Table table, RowStore rows) throws SQLException, IOException {
        try (DigestInputStream in = new DigestInputStream(entry(zip, table.entry()), Backups.sha256())) {
            long count = rows.in(table.name(), table.columns(), in);
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (count != table.rows() || !digest.equals(table.sha256())) {
                throw new BackupUnusable(
                        "The rows of %s are not those that were written: the file is damaged.".formatted(table.name()));
            }
            for (BackupManifest.Counter counter : table.counters()) {
                rows.goOnCounting(table.name(), counter);
            }
            return count;
        }
    }
}
