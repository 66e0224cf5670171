package org.undersigned.app.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of this process.
 *
 * <p>Durable: fsync and synchronous_commit stay on. Not trusting: scram on loopback, generated passwords. Root-safe:
 * runs as {@code nobody} where we are root. Orphan-safe: a server that a killed process left behind is stopped cleanly
 * before the next one starts; the data folder is locked for the life of this process.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String NAME = "undersigned";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration AFTER_ITS_END = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long LONGEST_LOG = 10 << 20;
    private static final int PORT_LINE = 3;

    private final DataFolder data;
    private final PostgresBinaries binaries;
    private final ServerAccount account = new ServerAccount();
    private final Path cluster;
    private volatile Process process;
    private volatile boolean isClosing;
    private final DatabaseLogin login;

    private EmbeddedPostgres(DataFolder data) {
        this.data = data;
        this.binaries = PostgresBinaries.in(data);
        this.cluster = data.resolve("postgres");
        String superuserPassword = password("postgres.superuser.password");
        String password = password("postgres.password");
        account.requireReach(data.path());
        stopOrphan();
        if (!Files.exists(cluster)) {
            initialise(superuserPassword);
        }
        int port = freePort();
        this.process = launch(port);
        this.login = new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, password);
        prepare(port, superuserPassword, password);
        Thread.ofVirtual().name("postgres").start(() -> keepRunning(port));
    }

    // Whoever ended it, the kernel for want of memory perhaps: the site goes on once it is back at the same port.
    private void keepRunning(int port) {
        Duration pause = AFTER_ITS_END;
        try {
            while (true) {
                process.waitFor();
                if (isClosing) {
                    return;
                }
                LOG.error("PostgreSQL ended by itself, and is started again: {}", Commands.sentence(lastLog()));
                // Its own processes notice, and end; until then no other can begin.
                Thread.sleep(pause);
                relaunch(port);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void relaunch(int port) {
        if (!isClosing) {
            process = launch(port);
        }
    }

    /** Starts the server on a data folder, which is made if it does not exist. */
    public static EmbeddedPostgres start(Path folder) {
        DataFolder data = DataFolder.lock(folder.toAbsolutePath().normalize());
        try {
            return new EmbeddedPostgres(data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** For the application: the owner of its database, and no superuser. */
    public DatabaseLogin login() {
        return login;
    }

    /**
     * How the server of a data folder is used that runs already, for another process than this one.
     *
     * @return empty where none runs
     */
    public static Optional<DatabaseLogin> running(Path folder) {
        Path data = folder.toAbsolutePath().normalize();
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            boolean isAlive =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
            // The file's fourth line (PostgreSQL 18, "miscadmin.h", LOCK_FILE_LINE_PORT).
            return isAlive
                    ? Optional.of(new DatabaseLogin(
                            "jdbc:postgresql://127.0.0.1:"
                                    + lines.get(PORT_LINE).strip() + "/" + NAME,
                            NAME,
                            Files.readString(data.resolve("postgres.password")).strip()))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new DatabaseUnavailable(
                    "The database of " + folder + " cannot be reached: run this as the user who runs the site.", e);
        }
    }

    private String password(String name) {
        Path file = data.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            String password = HexFormat.of().formatHex(bytes);
            Path unfinished = data.resolve(name + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, password + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw new DatabaseUnavailable("The password file " + file + " cannot be used.", e);
        }
    }

    private void initialise(String password) {
        Path unfinished = data.resolve("postgres.unfinished");
        Path secret = data.resolve("postgres.initial");
        try {
            PostgresBinaries.delete(unfinished);
            Files.createDirectory(unfinished);
            account.own(unfinished);
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password);
            account.own(secret);
            Commands.run(account.command(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")));
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database cannot be created: " + DataFolder.reason(e) + ".", e);
        } finally {
            remove(secret);
        }
    }

    private static void remove(Path secret) {
        try {
            Files.deleteIfExists(secret);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The file " + secret + " holds a password and cannot be removed.", e);
        }
    }

    // A killed JVM leaves its server running: it is stopped as cleanly as by ourselves.
    private void stopOrphan() {
        if (orphan().isPresent()) {
            stop();
        }
    }

    private Optional<ProcessHandle> orphan() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            // The number may belong to another program by now: only a server on our folder counts.
            return ProcessHandle.of(pid)
                    .filter(handle -> handle.info()
                            .commandLine()
                            .filter(line -> line.contains(cluster.toString()))
                            .isPresent());
        } catch (IOException | RuntimeException e) {
            throw new DatabaseUnavailable("The file " + pidFile + " cannot be read.", e);
        }
    }

    private void stop() {
        Commands.run(account.command(
                List.of(binaries.program("pg_ctl"), "stop", "--pgdata=" + cluster, "--mode=fast", "--wait")));
    }

    private Process launch(int port) {
        File log = data.resolve("postgres.log").toFile();
        if (log.length() > LONGEST_LOG && !log.delete()) {
            throw new DatabaseUnavailable("The log " + log + " is too long and cannot be removed.");
        }
        try {
            return new ProcessBuilder(account.command(List.of(
                            binaries.program("postgres"),
                            "-D",
                            cluster.toString(),
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "max_connections=60",
                            "-c",
                            "shared_buffers=64MB",
                            "-c",
                            "log_min_messages=warning",
                            // Details quote the row, and so addresses.
                            "-c",
                            "log_error_verbosity=terse")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL cannot be run: " + e.getMessage() + ".", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable("No free port for PostgreSQL was found.", e);
        }
    }

    private void prepare(int port, String superuserPassword, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, SUPERUSER, superuserPassword)) {
                createDatabase(connection, password);
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > limit) {
                    throw new DatabaseUnavailable(Commands.sentence(lastLog()), e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private String lastLog() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    // The role owns its database and can do nothing outside it.
    private static void createDatabase(Connection connection, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")
                    .next()) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (!statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    @Override
    public synchronized void close() {
        isClosing = true;
        if (process.isAlive()) {
            stop();
        }
        data.close();
    }
}
