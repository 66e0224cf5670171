package org.undersigned.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.undersigned.app.database.DatabaseLogin;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes backups, of one snapshot of the database, while the site goes on. */
public final class Backups {
    static final String MANIFEST = "backup.json";
    static final String KEYS = "keys/";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What was made.
     *
     * @param bytes of the file
     */
    public record Made(long rows, long ledgerSize, int keys, long bytes) {}

    private Backups() {}

    /**
     * Makes a file, which appears when it is whole.
     *
     * @param data folder of the site, for its keys
     * @param recipients of age, as {@code age1…}; without any it is not encrypted
     * @throws BackupUnusable if it cannot be made
     */
    public static Made make(DatabaseLogin login, Path data, Path file, List<String> recipients) {
        if (Files.exists(file)) {
            throw new BackupUnusable(file + " is there already: a backup replaces nothing.");
        }
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            BackupManifest manifest;
            try (OutputStream out = Age.to(recipients, Files.newOutputStream(unfinished));
                    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
                manifest = write(login, data, zip);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(
                    manifest.tables().stream()
                            .mapToLong(BackupManifest.Table::rows)
                            .sum(),
                    manifest.ledgerSize(),
                    manifest.keys().size(),
                    Files.size(file));
        } catch (IOException e) {
            throw new BackupUnusable("The backup cannot be written to " + file + ": " + e.getMessage() + ".", e);
        } catch (SQLException e) {
            throw new BackupUnusable("The database cannot be read: " + firstLine(e) + ".", e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it gave no reason");
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new BackupUnusable("The file " + unfinished + " holds what is secret and cannot be removed.", e);
        }
    }

    private static BackupManifest write(DatabaseLogin login, Path data, ZipOutputStream zip)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            RowStore rows = new RowStore(connection);
            String at = rows.now();
            List<BackupManifest.Table> tables = new ArrayList<>();
            for (String table : rows.tables()) {
                tables.add(write(rows, table, zip));
            }
            // After the rows: a key that a checkpoint among them is signed with is there by now.
            List<String> keys = writeKeys(data.resolve("keys"), zip);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT, program(), at, rows.ledgerSize(), rows.migrations(), tables, keys);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    static String program() {
        String version = Backups.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static BackupManifest.Table write(RowStore rows, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        List<String> columns = rows.columns(table);
        zip.putNextEntry(new ZipEntry("tables/" + table + ".copy"));
        DigestOutputStream digested = new DigestOutputStream(zip, sha256());
        long count = rows.out(table, columns, digested);
        zip.closeEntry();
        return new BackupManifest.Table(
                table,
                columns,
                count,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()),
                rows.counters(table));
    }

    private static List<String> writeKeys(Path folder, ZipOutputStream zip) throws IOException {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.key")) {
            for (Path file : files) {
                names.add(file.getFileName().toString());
            }
        }
        names.sort(String::compareTo);
        for (String name : names) {
            zip.putNextEntry(new ZipEntry(KEYS + name));
            zip.write(Files.readAllBytes(folder.resolve(name)));
            zip.closeEntry();
        }
        return names;
    }
}
