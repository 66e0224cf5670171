package org.undersigned.app.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two PostgreSQL servers that copy each other synchronously, with Patroni and etcd, all of Debian. Needs root: PostgreSQL
 * does not run as root, and so runs as {@code postgres}.
 */
public final class PatroniCluster implements AutoCloseable {
    /** Until a primary that was killed is followed by another: its lease has to run out first. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
    private static final List<String> AS_POSTGRES =
            List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path folder;
    private final int etcdPort = TestSite.freePort();
    private final Process etcd;
    private final List<Member> members = new ArrayList<>();

    /** One server with its Patroni. */
    public final class Member {
        private final String name;
        private final int port = TestSite.freePort();
        private final int rest = TestSite.freePort();
        private Process patroni;

        private Member(String name) {
            this.name = name;
            write(folder.resolve(name + ".yml"), """
                    scope: site
                    name: %1$s
                    restapi:
                      listen: 127.0.0.1:%2$d
                      connect_address: 127.0.0.1:%2$d
                    etcd3:
                      host: 127.0.0.1:%3$d
                    bootstrap:
                      dcs:
                        ttl: 20
                        loop_wait: 2
                        retry_timeout: 5
                        synchronous_mode: true
                        primary_start_timeout: 0
                        postgresql:
                          use_pg_rewind: true
                      initdb:
                        - encoding: UTF8
                        - locale: C.UTF-8
                        - data-checksums
                      pg_hba:
                        - host all all 127.0.0.1/32 scram-sha-256
                        - host replication all 127.0.0.1/32 scram-sha-256
                      users:
                        site:
                          password: site
                          options:
                            - createdb
                    postgresql:
                      listen: 127.0.0.1:%4$d
                      connect_address: 127.0.0.1:%4$d
                      data_dir: %5$s
                      bin_dir: %6$s
                      pgpass: %7$s/%1$s.pgpass
                      parameters:
                        unix_socket_directories: %7$s
                        password_encryption: scram-sha-256
                      authentication:
                        superuser: {username: postgres, password: postgres}
                        replication: {username: copier, password: copier}
                        rewind: {username: rewinder, password: rewinder}
                    """.formatted(
                            name, rest, etcdPort, port, folder.resolve(name), BINARIES, folder));
            patroni = start();
        }

        private Process start() {
            return run(
                    name,
                    Stream.concat(
                                    AS_POSTGRES.stream(),
                                    Stream.of(
                                            "patroni",
                                            folder.resolve(name + ".yml").toString()))
                            .toList());
        }

        /** As the power going does: Patroni and PostgreSQL with all its processes. */
        public void kill() {
            List<ProcessHandle> all = Stream.concat(patroni.toHandle().descendants(), Stream.of(patroni.toHandle()))
                    .toList();
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
            all.forEach(ProcessHandle::destroyForcibly);
        }

        // Starts a session of its own, and so is no descendant.
        private Optional<ProcessHandle> postmaster() {
            Path file = folder.resolve(name).resolve("postmaster.pid");
            try {
                return Files.exists(file)
                        ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(file).getFirst().strip()))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void startAgain() {
            patroni = start();
        }
    }

    private PatroniCluster(Path folder) {
        this.folder = folder;
        int peers = TestSite.freePort();
        etcd = run(
                "etcd",
                List.of(
                        "etcd",
                        "--data-dir=" + folder.resolve("etcd"),
                        "--unsafe-no-fsync",
                        "--listen-client-urls=http://127.0.0.1:" + etcdPort,
                        "--advertise-client-urls=http://127.0.0.1:" + etcdPort,
                        "--listen-peer-urls=http://127.0.0.1:" + peers,
                        "--initial-advertise-peer-urls=http://127.0.0.1:" + peers,
                        "--initial-cluster=default=http://127.0.0.1:" + peers));
        await(
                "etcd answers",
                () -> answer("http://127.0.0.1:" + etcdPort + "/health").isPresent());
        members.add(new Member("one"));
        await("the first server leads", () -> !named("leader").isEmpty());
        members.add(new Member("two"));
        awaitBoth();
    }

    public static PatroniCluster start() {
        try {
            Path folder = Files.createTempDirectory("undersigned-patroni-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            return new PatroniCluster(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A login to a database on whichever of the two leads. */
    public String url(String database) {
        return "postgresql://site:site@127.0.0.1:%d,127.0.0.1:%d/%s"
                .formatted(members.getFirst().port, members.getLast().port, database);
    }

    public Member primary() {
        return named("leader").stream()
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("nobody leads: " + members().orElse("no answer")));
    }

    public boolean hasPrimaryOtherThan(Member before) {
        return named("leader").stream().anyMatch(member -> member != before);
    }

    /** Waits until one leads and the other has all that it has: only then may the first be killed without loss. */
    public void awaitBoth() {
        await(
                "one leads and the other copies",
                () -> !named("leader").isEmpty() && !named("sync_standby").isEmpty());
    }

    private List<Member> named(String role) {
        return members().map(JsonMapper.shared()::readTree).map(answer -> answer.path("members")).stream()
                .flatMap(JsonNode::valueStream)
                .filter(member -> member.path("role").asString().equals(role)
                        && List.of("running", "streaming")
                                .contains(member.path("state").asString()))
                .flatMap(member -> members.stream()
                        .filter(one -> one.name.equals(member.path("name").asString())))
                .toList();
    }

    private Optional<String> members() {
        return members.stream()
                .map(member -> answer("http://127.0.0.1:" + member.rest + "/cluster"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> answer(String address) {
        try {
            return Optional.of(HTTP.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .filter(answer -> answer.statusCode() == 200)
                    .map(HttpResponse::body);
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void await(String what, BooleanSupplier holds) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(what + ": never; its words are in " + folder);
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private Process run(String name, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve(name + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        members.forEach(Member::kill);
        etcd.destroyForcibly();
        try {
            etcd.waitFor();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // What is left there is a temporary folder's.
            System.err.println("left behind: " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
